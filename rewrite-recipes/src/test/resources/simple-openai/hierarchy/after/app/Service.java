package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.ResponseText;
import java.util.List;
import java.util.Map;

abstract class Service {
    private final SimpleOpenAI openAI;
    private final String modelName;

    Service(SimpleOpenAI openAI, String modelName) {
        this.openAI = openAI;
        this.modelName = modelName;
    }

    protected String complete(Input.InputMessage message) {
        Response chat = openAI.responses().create(request(message)).thenApply(Service::throwIfFailed).join();
        return textOf(chat);
    }

    private ResponseRequest request(Input.InputMessage message) {
        return ResponseRequest.builder()
                .model(modelName)
                .input(List.of(
                        getSystemMessage(),
                        message))
                .text(getResponseFormat())
                .store(false)
                .build();
    }

    protected abstract Input.InputMessage getSystemMessage();

    protected abstract ResponseText getResponseFormat();

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
