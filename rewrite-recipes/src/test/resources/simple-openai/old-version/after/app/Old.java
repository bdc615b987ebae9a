package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.exception.OpenAIException;
import io.github.sashirestela.openai.exception.OpenAIResponseInfo;
import java.util.List;

public class Old {
    static SimpleOpenAI client() {
        return SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build();
    }

    public String ask(SimpleOpenAI openAI, String question) {
        var request = ResponseRequest.builder().model("gpt-4o").input(List.of(Input.InputMessage.of(question, Input.MessageRole.USER))).store(false).build();
        return openAI.responses().create(request).thenApply(Old::throwIfFailed).join().outputText();
    }

    private static Response throwIfFailed(Response response) {
        if (response.getError() != null) {
            throw failure(response.getError().getCode(), response.getError().getMessage());
        }
        return response;
    }

    private static OpenAIException failure(String code, String message) {
        boolean limited = "rate_limit_exceeded".equals(code);
        OpenAIResponseInfo info = OpenAIResponseInfo.builder()
                .status(limited ? 429 : 500)
                .errorResponse(OpenAIResponseInfo.OpenAIErrorResponse.builder()
                        .error(OpenAIResponseInfo.OpenAIErrorResponse.OpenAIError.builder()
                                .code(code)
                                .message(message)
                                .type(limited ? "requests" : "server_error")
                                .build())
                        .build())
                .build();
        return limited ? new OpenAIException.RateLimitException(info) : new OpenAIException.InternalServerException(info);
    }
}
