package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Reasoning;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.ResponseText;
import java.util.List;
import java.util.Map;

public class Formats {
    private final SimpleOpenAI openAI;

    public Formats(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Formats create() {
        return new Formats(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public String schema() {
        ResponseRequest request = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(List.of(
                        Input.InputMessage.of("You are a helpful math tutor.", Input.MessageRole.SYSTEM),
                        Input.InputMessage.of("How can I solve 8x + 7 = -23", Input.MessageRole.USER)))
                .text(ResponseText.jsonSchema(ResponseText.ResponseTextFormat.ResponseTextFormatJsonSchema.builder()
                        .name("MathReasoning")
                        .schemaClass(MathReasoning.class)
                        .strict(true)
                        .build()))
                .store(false)
                .build();
        return textOf(openAI.responses().create(request).thenApply(Formats::throwIfFailed).join());
    }

    public String json() {
        return openAI.responses()
                .create(ResponseRequest.builder()
                        .model("gpt-4o-mini")
                        .input(List.of(Input.InputMessage.of("Give me JSON.", Input.MessageRole.USER)))
                        .text(ResponseText.jsonObject())
                        .metadata(Map.of("team", "math"))
                        .topP(0.9)
                        .user("u-1")
                        .store(false)
                        .build())
                .thenApply(Formats::throwIfFailed)
                .join().outputText();
    }

    public String reasoning() {
        return openAI.responses()
                .create(ResponseRequest.builder()
                        .model("o4-mini")
                        .input(List.of(Input.InputMessage.of("Think.", Input.MessageRole.USER)))
                        .text(ResponseText.text())
                        .reasoning(Reasoning.of(ChatRequest.ReasoningEffort.LOW))
                        .serviceTier(ChatRequest.ServiceTier.AUTO)
                        .store(false)
                        .build())
                .thenApply(Formats::throwIfFailed)
                .join().outputText();
    }

    public static class MathReasoning {
        public List<String> steps;
        public String finalAnswer;
    }

    private static String textOf(Response response) {
        boolean answered = response.getOutput().stream()
                .filter(Input.Item.OutputMessageItem.class::isInstance)
                .flatMap(item -> ((Input.Item.OutputMessageItem) item).getContent().stream())
                .anyMatch(Input.OutputContent.TextOutputContent.class::isInstance);
        return answered ? response.outputText() : null;
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
