package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.content.ImageDetail;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.exception.OpenAIException;
import io.github.sashirestela.openai.exception.OpenAIExceptionConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class Assistant {
    private final SimpleOpenAI openAI;
    private final List<Input> history = new ArrayList<>();

    public Assistant(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Assistant create() {
        return new Assistant(SimpleOpenAI.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .organizationId(System.getenv("OPENAI_ORGANIZATION_ID"))
                .build());
    }

    public String ask(String question) {
        // One question, one answer.
        var chatRequest = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(List.of(
                        Input.InputMessage.of("You are an expert in AI.", Input.MessageRole.SYSTEM),
                        Input.InputMessage.of(question, Input.MessageRole.USER)))
                .temperature(0.0)
                .maxOutputTokens(300L)
                .store(false)
                .build();
        var futureChat = openAI.responses().create(chatRequest).thenApply(Assistant::throwIfFailed);
        var chatResponse = futureChat.join();
        return chatResponse.outputText();
    }

    public String safely(String question) {
        try {
            return ask(question);
        } catch (CompletionException e) {
            try {
                OpenAIExceptionConverter.rethrow(e);
            } catch (OpenAIException told) {
                return told.getResponseInfo().getStatus() + " " + told.getClass().getSimpleName() + ": " + told.getMessage();
            }
            return "unreachable";
        }
    }

    public String talk(String question) {
        int limit = 30;
        history.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        Response chat = openAI.responses()
                .create(ResponseRequest.builder()
                        .model("gpt-4o-mini")
                        .input(history)
                        .maxOutputTokens((long) limit)
                        .store(true)
                        .build())
                .thenApply(Assistant::throwIfFailed)
                .join();
        String answer = chat.outputText();
        history.add(Input.InputMessage.of(answer, Input.MessageRole.ASSISTANT));
        return answer + " (" + chat.getUsage().getInputTokens() + "+" + chat.getUsage().getOutputTokens() + "="
                + chat.getUsage().getTotalTokens() + " tokens, " + finishReasonOf(chat) + ")";
    }

    public CompletableFuture<String> describe(String url) {
        return openAI.responses()
                .create(ResponseRequest.builder()
                        .model("gpt-4o-mini")
                        .input(List.of(Input.InputMessage.of(List.of(
                                Input.Content.TextInputContent.of("What do you see?"),
                                Input.Content.ImageInputContent.of(url),
                                Input.Content.ImageInputContent.builder().imageUrl("https://example.com/a.png").detail(ImageDetail.LOW).build()), Input.MessageRole.USER)))
                        .store(false)
                        .build())
                .thenApply(Assistant::throwIfFailed)
                .thenApply(Response::outputText);
    }

    private static String finishReasonOf(Response response) {
        if (response.getIncompleteDetails() != null) {
            return response.getIncompleteDetails().getReason().equals("max_output_tokens") ? "length" : "content_filter";
        }
        return response.getOutput().stream().anyMatch(Input.Item.FunctionCallItem.class::isInstance)
                ? "tool_calls"
                : "stop";
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
}
