package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonSchemaLocalValidation;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.ErrorObject;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import com.openai.models.responses.StructuredResponseCreateParams;
import java.util.Optional;

class Streamed {
    public static class Answer {
        public String text;
    }

    static String all(OpenAIClient client) {
        StringBuilder out = new StringBuilder();
        StructuredResponseCreateParams<Answer> params = ResponseCreateParams.builder()
                .model("gpt-4o")
                .input("Hello")
                .text(Answer.class, JsonSchemaLocalValidation.NO)
                .store(false)
                .build();
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(params)) {
            stream.stream()
                    .map(Streamed::orThrow)
                    .peek(accumulator::accumulate)
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(ResponseTextDeltaEvent::delta)
                    .forEach(out::append);
        }
        accumulator.response(Answer.class).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .forEach(answer -> out.append(" is ").append(answer.text));
        return out.toString();
    }

    static String last(OpenAIClient client) {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(ResponseCreateParams.builder()
                .model("gpt-4o").instructions("Answer in JSON.").input("Who?").text(Answer.class).store(false).build())) {
            stream.stream().map(Streamed::orThrow).forEach(accumulator::accumulate);
        }
        return accumulator.response(Answer.class).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .findFirst()
                .map(answer -> answer.text).orElse("none");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(all(client) + last(client));
    }

    /** A response that fails says so in an event, where Chat Completions ended the stream with an exception. */
    private static ResponseStreamEvent orThrow(ResponseStreamEvent event) {
        event.failed().flatMap(failed -> failed.response().error()).ifPresent(error -> {
            throw SseException.builder()
                    .statusCode(200)
                    .headers(Headers.builder().build())
                    .error(ErrorObject.builder()
                            .code(error.code().asString())
                            .message(error.message())
                            .param(Optional.empty())
                            .type("server_error")
                            .build())
                    .build();
        });
        return event;
    }
}
