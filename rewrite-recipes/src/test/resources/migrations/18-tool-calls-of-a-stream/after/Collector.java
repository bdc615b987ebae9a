package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItemDoneEvent;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class Collector {
    private static class Call {
        private String id;
        private String name;
        private final StringBuilder arguments = new StringBuilder();

        @Override
        public String toString() {
            return (id.isEmpty() ? "?" : name) + arguments;
        }
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String withFunctions(String question) {
        Map<Long, String> names = new TreeMap<>();
        Map<Long, StringBuilder> arguments = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> chunks = client.responses().createStreaming(params(question))) {
            chunks.stream().map(Collector::orThrow).forEach(chunk -> {
                chunk.outputTextDelta().map(ResponseTextDeltaEvent::delta).ifPresent(text::append);
                chunk.outputItemDone().filter(done -> done.item().isFunctionCall()).ifPresent(call -> {
                    call.item().functionCall().map(ResponseFunctionToolCall::name)
                            .ifPresent(name -> names.put(call.outputIndex(), name));
                    call.item().functionCall().map(ResponseFunctionToolCall::arguments)
                            .ifPresent(piece -> arguments
                                    .computeIfAbsent(call.outputIndex(), index -> new StringBuilder())
                                    .append(piece));
                });
            });
        }
        return text + " " + names.values() + arguments.values();
    }

    String withLoops(String question) {
        Map<Integer, Call> calls = new HashMap<>();
        try (StreamResponse<ResponseStreamEvent> chunks = client.responses().createStreaming(params(question))) {
            chunks.stream().map(Collector::orThrow).forEach(chunk -> {
                if (chunk.outputItemDone()
                        .filter(done -> done.item().isFunctionCall())
                        .map(Collections::singletonList)
                        .isPresent()) {
                    for (ResponseOutputItemDoneEvent piece : chunk.outputItemDone()
                            .filter(done -> done.item().isFunctionCall())
                            .map(Collections::singletonList)
                            .get()) {
                        int index = (int) piece.outputIndex();
                        Call call = calls.computeIfAbsent(index, key -> new Call());
                        if (Optional.of(piece.item().asFunctionCall().callId()).isPresent()) {
                            call.id = piece.item().asFunctionCall().callId();
                        }
                        piece.item().functionCall().ifPresent(function -> {
                            Optional.of(function.name()).ifPresent(name -> call.name = name);
                            call.arguments.append(function.arguments());
                        });
                    }
                }
            });
        }
        List<Call> found = new ArrayList<>(calls.values());
        return found.toString();
    }

    private void merge(List<ResponseOutputItemDoneEvent> pieces, StringBuilder all) {
        for (ResponseOutputItemDoneEvent piece : pieces) {
            Optional<String> name = piece.item().functionCall().map(ResponseFunctionToolCall::name);
            name.ifPresent(all::append);
        }
    }

    String overMethods(String question) {
        StringBuilder all = new StringBuilder();
        try (StreamResponse<ResponseStreamEvent> chunks = client.responses().createStreaming(params(question))) {
            chunks.stream()
                    .map(Collector::orThrow)
                    .forEach(choice -> choice.outputItemDone()
                            .filter(done -> done.item().isFunctionCall())
                            .map(Collections::singletonList)
                            .ifPresent(pieces -> merge(pieces, all)));
        }
        return all.toString();
    }

    private static ResponseCreateParams params(String question) {
        return ResponseCreateParams.builder()
                .model("m")
                .input(question)
                .addTool(FunctionTool.builder()
                        .name("weather")
                        .parameters(FunctionTool.Parameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .build())
                        .strict(false)
                        .build())
                .store(false)
                .build();
    }

    public static void main(String[] args) {
        Collector collector = new Collector();
        System.out.println(collector.withFunctions("How is the weather?"));
        System.out.println(collector.withLoops("How is the weather?"));
        System.out.println(collector.overMethods("How is the weather?"));
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
