package app;

import io.github.sashirestela.cleverclient.Event;
import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.stream.EventName;
import io.github.sashirestela.openai.domain.response.stream.ResponseErrorEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseEvent;
import io.github.sashirestela.openai.domain.response.stream.ResponseOutputTextEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class Chunks {
    private final SimpleOpenAI openAI;

    public Chunks(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Chunks create() {
        return new Chunks(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    /** What is said of nothing may be said, and what a variable says is known, too. */
    private ResponseRequest request(String question) {
        var n = 1;
        return ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(List.of(
                        Input.InputMessage.of("You are terse.", Input.MessageRole.SYSTEM),
                        Input.InputMessage.of(question, Input.MessageRole.USER)))
                .maxOutputTokens(100L)
                .store(false)
                .build();
    }

    /** Responses takes no limit below 16. */
    private ChatRequest shortest() {
        return ChatRequest.builder().model("gpt-4o-mini").message(UserMessage.of("Yes or no?")).maxTokens(1).build();
    }

    public String sent(String question) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder answer = new StringBuilder();
        try (out; Stream<Event> stream = openAI.responses().createStream(request(question)).thenApply(Chunks::chunksOf).join()) {
            stream.forEach(chunk -> {
                String text = List.of(chunk).stream()
                        .findFirst()
                        .map(choice -> deltaOf(choice))
                        .orElse("");
                if (!text.isEmpty()) {
                    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                    answer.append(text);
                }
            });
        }
        return answer.toString();
    }

    public void shown(String question) {
        var chatResponse = openAI.responses().createStream(request(question)).thenApply(Chunks::chunksOf).join();
        chatResponse.forEach(this::show);
        System.out.println();
    }

    public String counted(String question) {
        StringBuilder result = new StringBuilder();
        openAI.responses()
                .createStream(request(question))
                .thenApply(Chunks::chunksOf)
                .join()
                .filter(chunk -> deltaOf(chunk) != null)
                .forEach(chunk -> result.append(show(chunk)).append('|'));
        return result.toString();
    }

    private int show(Event chunk) {
        var choices = List.of(chunk);
        if (!choices.isEmpty()) {
            var choice = choices.get(0);
            var delta = choice;
            if (deltaOf(delta) != null) {
                System.out.print(deltaOf(delta));
            }
            if (finishReasonAt(choice) != null) {
                System.out.print(" [" + finishReasonAt(choice) + "]");
            }
        }
        return choices.size();
    }

    public void unguarded(String question) {
        openAI.responses().createStream(request(question)).thenApply(Chunks::chunksOf).join().forEach(chunk -> {
            if (chunk == null) {
                return;
            }
            System.out.print(deltaOf(chunk));
        });
    }

    public String later(String question) {
        CompletableFuture<Stream<String>> texts = openAI.responses()
                .createStream(request(question))
                .thenApply(Chunks::chunksOf)
                .thenApply(chunks -> chunks
                        .map(chunk -> deltaOf(chunk)));
        return texts.join().filter(Objects::nonNull).collect(Collectors.joining("|"));
    }

    public String whole(List<String> questions) {
        StringBuilder answers = new StringBuilder();
        for (String question : questions) {
            Response chat = openAI.responses()
                    .create(ResponseRequest.builder()
                            .model("gpt-4o-mini")
                            .input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER)))
                            .stream(false)
                            .store(false)
                            .build())
                    .thenApply(Chunks::throwIfFailed)
                    .join();
            if (chat == null) {
                throw new IllegalStateException("no choices");
            }
            List.of(chat).stream()
                    .findFirst()
                    .map(choice -> choice.outputText())
                    .ifPresent(answers::append);
        }
        return answers.toString();
    }

    private static Stream<Event> chunksOf(Stream<Event> events) {
        return events.filter(Chunks::isChunk);
    }

    private static String deltaOf(Event event) {
        if (EventName.RESPONSE_CREATED.equals(event.getName())) {
            return "";
        }
        return EventName.RESPONSE_OUTPUT_TEXT_DELTA.equals(event.getName())
                ? ((ResponseOutputTextEvent) event.getData()).getText()
                : null;
    }

    private static String finishReasonAt(Event event) {
        boolean ends = List.of(EventName.RESPONSE_COMPLETED, EventName.RESPONSE_INCOMPLETE).contains(event.getName());
        return ends ? finishReasonOf(((ResponseEvent) event.getData()).getResponse()) : null;
    }

    private static String finishReasonOf(Response response) {
        if (response.getIncompleteDetails() != null) {
            return response.getIncompleteDetails().getReason().equals("max_output_tokens") ? "length" : "content_filter";
        }
        return response.getOutput().stream().anyMatch(Input.Item.FunctionCallItem.class::isInstance)
                ? "tool_calls"
                : "stop";
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

    private static Response throwIfFailed(Response response) {
        if (response.getError() != null) {
            throw failure(response.getError().getCode(), response.getError().getMessage());
        }
        return response;
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

    private static void throwIfFailedIn(Event event) {
        if (EventName.RESPONSE_FAILED.equals(event.getName())) {
            throwIfFailed(((ResponseEvent) event.getData()).getResponse());
        }
        if (EventName.RESPONSE_ERROR.equals(event.getName())) {
            ResponseErrorEvent error = (ResponseErrorEvent) event.getData();
            throw failure(error.getCode(), error.getMessage());
        }
    }
}
