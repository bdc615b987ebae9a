package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import java.util.List;
import java.util.Map;

/** The ways people write the same thing. */
public class Written {
    static SimpleOpenAI client() {
        return SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
    }

    private Integer limit = 40;

    public String dotsFirst(SimpleOpenAI openAI, String question) {
        var maxTokens = 500;
        var temperature = .0;

        var messages = List.<Input>of(
                Input.InputMessage
                        // .of
                        .of(List.<Input.Content>of(
                                Input.Content.TextInputContent.of(question)
                        ), Input.MessageRole.USER) // .of
        ); // .of

        var chatRequest = ResponseRequest.builder().
                input(messages).
                model("gpt-4o-mini").
                temperature(temperature).
                maxOutputTokens((long) maxTokens).
                store(false).
                build();

        var chatResponse = openAI.responses().create(chatRequest).thenApply(Written::throwIfFailed).join();
        System.out.println("reply: " + chatResponse.outputText());
        String summary = chatResponse.outputText();
        return summary;
    }

    public String qualified(SimpleOpenAI client, String userQuery) {
        var request = ResponseRequest.builder()
            .model("gpt-4o")
            .input(List.of(Input.InputMessage.of("Check.", Input.MessageRole.SYSTEM), Input.InputMessage.of(userQuery, Input.MessageRole.USER)))
            .maxOutputTokens(limit == null ? null : limit.longValue())
            .store(false)
            .build();
        var response = client.responses().create(request).thenApply(Written::throwIfFailed).join();
        String llmOutput = response.outputText();
        return llmOutput;
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
