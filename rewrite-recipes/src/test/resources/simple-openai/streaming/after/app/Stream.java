package app;

import io.github.sashirestela.cleverclient.Event;
import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.stream.EventName;
import io.github.sashirestela.openai.domain.response.stream.ResponseErrorEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputTextEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

public class Stream {
    private final SimpleOpenAI openAI;

    public Stream(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Stream create() {
        return new Stream(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public void print(String question) {
        var chatRequest = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER)))
                .stream(true)
                .store(false)
                .build();
        var futureChat = openAI.responses().createStream(chatRequest).thenApply(Stream::chunksOf);
        var chatResponse = futureChat.join();
        chatResponse
                .filter(chatResp -> deltaOf(chatResp) != null)
                .map(Stream::deltaOf)
                .forEach(System.out::print);
        System.out.println();
    }

    public String collect(String question) {
        try (java.util.stream.Stream<Event> chunks = openAI.responses()
                .createStream(ResponseRequest.builder().model("gpt-4o-mini").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build())
                .thenApply(Stream::chunksOf)
                .join()) {
            return chunks
                    .map(Stream::deltaOf)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining());
        }
    }

    public void each(String question) {
        openAI.responses()
                .createStream(ResponseRequest.builder().model("gpt-4o-mini").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build())
                .thenApply(Stream::chunksOf)
                .join()
                .filter(c -> deltaOf(c) != null)
                .forEach(c -> System.out.print(deltaOf(c)));
    }

    public String asked(String question) {
        StringBuilder answer = new StringBuilder();
        openAI.responses()
                .createStream(ResponseRequest.builder().model("gpt-4o-mini").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build())
                .thenApply(Stream::chunksOf)
                .thenAccept(chunks -> chunks.forEach(chunk -> {
                    if (deltaOf(chunk) != null) {
                        answer.append(deltaOf(chunk));
                    }
                }))
                .join();
        return answer.toString();
    }

    private static java.util.stream.Stream<Event> chunksOf(java.util.stream.Stream<Event> events) {
        return events.filter(Stream::isChunk);
    }

    private static String deltaOf(Event event) {
        if (EventName.RESPONSE_CREATED.equals(event.getName())) {
            return "";
        }
        return EventName.RESPONSE_OUTPUT_TEXT_DELTA.equals(event.getName())
                ? ((ResponseOutputTextEvent) event.getData()).getText()
                : null;
    }

    private static boolean isChunk(Event event) {
        throwIfFailedIn(event);
        return List.of(
                        EventName.RESPONSE_CREATED,
                        EventName.RESPONSE_OUTPUT_TEXT_DELTA,
                        EventName.RESPONSE_COMPLETED,
                        EventName.RESPONSE_INCOMPLETE)
                .contains(event.getName());
    }

    private static void throwIfFailedIn(Event event) {
        if (EventName.RESPONSE_FAILED.equals(event.getName())) {
            throwIfFailed(((ResponseEvent) event.getData()).getResponse());
        }
        if (EventName.RESPONSE_ERROR.equals(event.getName())) {
            ResponseErrorEvent error = (ResponseErrorEvent) event.getData();
            throw failure(error.getCode(), error.getMessage());
        }
    }

    private static CleverClientException failure(String code, String message) {
        boolean limited = "rate_limit_exceeded".equals(code);
        Map<String, String> error = Map.of("code", code, "message", message, "type", limited ? "requests" : "server_error");
        return new CleverClientException(ResponseInfo.builder()
                .statusCode(limited ? 429 : 500)
                .data(JsonUtil.objectToJson(Map.of("error", error)))
                .request(ResponseInfo.RequestInfo.builder().httpMethod("POST").url("/v1/responses").build())
                .build());
    }

    private static Response throwIfFailed(Response response) {
        if (response.getError() != null) {
            throw failure(response.getError().getCode(), response.getError().getMessage());
        }
        return response;
    }
}
