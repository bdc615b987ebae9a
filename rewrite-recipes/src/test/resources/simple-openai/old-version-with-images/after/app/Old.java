package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.file.FileRequest;
import io.github.sashirestela.openai.domain.image.ImageRequest;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import java.util.List;
import java.util.Map;

public class Old {
    static SimpleOpenAI client() {
        return SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
    }

    public String ask(SimpleOpenAI openAI, String question) {
        var request = ResponseRequest.builder().model("gpt-4o").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build();
        return openAI.responses().create(request).thenApply(Old::throwIfFailed).join().outputText();
    }

    public ImageRequest picture() {
        return ImageRequest.builder().model("gpt-image-1").prompt("A cat").build();
    }

    public FileRequest file(java.nio.file.Path path) {
        return FileRequest.builder().file(path).build();
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
