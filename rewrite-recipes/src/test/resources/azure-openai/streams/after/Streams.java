package app;

import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

public class Streams {
    private final OpenAIClient client = OpenAIOkHttpClient.builder()
            .baseUrl(azureBaseUrl(System.getProperty("azure.endpoint")))
            .credential(AzureApiKeyCredential.create("none"))
            .maxRetries(3)
            .build();

    public void each(String question, Consumer<String> sink) {
        ResponseCreateParams.Builder options = ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false);
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(options.model("my-gpt").build())) {
            chunksOf(events).forEach(c -> {
                if (c != null && deltaOf(c) != null) {
                    sink.accept(deltaOf(c));
                }
            });
        }
    }

    public String skipped(String question) {
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        StringBuilder text = new StringBuilder();

        // The delta is the message content for a streaming response.
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(ResponseCreateParams.builder()
                .inputOfResponse(messages)
                .store(false).model("my-gpt").build())) {
            chunksOf(events).forEach(chatCompletions -> {
                ResponseStreamEvent delta = chatCompletions;
                if (deltaOf(delta) != null) {
                    text.append(deltaOf(delta));
                }
            });
        }
        return text.toString();
    }

    public String loop(String question) {
        StringBuilder text = new StringBuilder();
        ResponseCreateParams.Builder options =
                ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false).maxOutputTokens(100);
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(options.model("my-gpt").build())) {
            for (ResponseStreamEvent chunk : chunksOf(events)) {
                if (chunk == null) {
                    continue;
                }
                ResponseStreamEvent choice = chunk;
                if (choice != null && deltaOf(choice) != null) {
                    text.append(deltaOf(choice));
                }
                if (finishReasonAt(choice) != null) {
                    return text + " " + finishReasonAt(choice);
                }
            }
        }
        return text.toString();
    }

    public void role(String question) {
        // read to the end
        // what comes has a role first
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(ResponseCreateParams.builder()
                .inputOfResponse(List.of(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false).model("my-gpt").build())) {
            chunksWithRoleOf(events).forEach(chunk -> {
                ResponseStreamEvent delta = chunk;
                if (roleAt(delta) != null) {
                    System.out.println("Role = " + roleAt(delta));
                }
                if (deltaOf(delta) != null) {
                    System.out.print(deltaOf(delta));
                }
            });
        }
    }

    /** The URL of Responses at an endpoint of Azure OpenAI. */
    private static String azureBaseUrl(String endpoint) {
        return endpoint.replaceAll("/+$", "") + "/openai/v1";
    }

    /** The events that Chat Completions had chunks for. */
    private static Iterable<ResponseStreamEvent> chunksOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(Streams::isChunk)::iterator;
    }

    /** The same, with the first one, in which Chat Completions told the role. */
    private static Iterable<ResponseStreamEvent> chunksWithRoleOf(StreamResponse<ResponseStreamEvent> events) {
        return events.stream().filter(event -> event.isCreated() || isChunk(event))::iterator;
    }

    /** The text that an event brings; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** Why the model stopped, if an event is the last one of an answer; else null. */
    private static String finishReasonAt(ResponseStreamEvent event) {
        if (event.isIncomplete()) {
            return finishReason(event.asIncomplete().response());
        }
        return event.isCompleted() ? finishReason(event.asCompleted().response()) : null;
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** Whether Chat Completions had a chunk for an event, which is so for texts and the end; one that failed is an exception. */
    private static boolean isChunk(ResponseStreamEvent event) {
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
        return event.isOutputTextDelta() || event.isCompleted() || event.isIncomplete();
    }

    /** Who speaks, if an event is the first one of an answer; else null. */
    private static String roleAt(ResponseStreamEvent event) {
        return event.isCreated() ? "assistant" : null;
    }
}
