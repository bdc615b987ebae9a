package app;

import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The builder of Chat copies the messages that it is given, and adds those of each step. */
public class Lists {
    private final SimpleOpenAI openAI;
    private final List<Input> history = new ArrayList<>();

    public Lists(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Lists create() {
        return new Lists(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public String behind(String question) {
        history.add(Input.InputMessage.of("Hello", Input.MessageRole.USER));
        history.add(Input.InputMessage.of("Hello, too", Input.MessageRole.ASSISTANT));
        return openAI.responses()
                .create(ResponseRequest.builder()
                        .model("gpt-4o-mini")
                        .temperature(0.1)
                        .input(joinedInput(joinedInput(List.of(Input.InputMessage.of("You are terse.", Input.MessageRole.SYSTEM)), history), List.of(Input.InputMessage.of(question, Input.MessageRole.USER))))
                        .store(false)
                        .build())
                .thenApply(Lists::throwIfFailed)
                .join().outputText();
    }

    public String twoLists(String question) {
        List<Input> rules = new ArrayList<>();
        rules.add(Input.InputMessage.of("You are terse.", Input.MessageRole.SYSTEM));
        List<Input> said = new ArrayList<>();
        said.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        ResponseRequest request = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(joinedInput(rules, said))
                .store(false)
                .build();
        said.add(Input.InputMessage.of("Never mind.", Input.MessageRole.USER));
        return openAI.responses().create(request).thenApply(Lists::throwIfFailed).join().outputText();
    }

    public String changed(String question) {
        List<Input> messages = new ArrayList<>();
        messages.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        ResponseRequest request =
                ResponseRequest.builder().model("gpt-4o-mini").input(new ArrayList<>(messages)).store(false).build();
        messages.add(Input.InputMessage.of("Never mind.", Input.MessageRole.USER));
        return openAI.responses().create(request).thenApply(Lists::throwIfFailed).join().outputText();
    }

    public String again(String question) {
        List<Input> messages = new ArrayList<>();
        messages.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        ResponseRequest request =
                ResponseRequest.builder().model("gpt-4o-mini").input(new ArrayList<>(messages)).store(false).build();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            String answer = openAI.responses().create(request).thenApply(Lists::throwIfFailed).join().outputText();
            all.append(answer);
            messages.add(Input.InputMessage.of(answer, Input.MessageRole.ASSISTANT));
        }
        return all.toString();
    }

    public String unchanged(String question) {
        List<Input> messages = new ArrayList<>();
        messages.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        ResponseRequest request =
                ResponseRequest.builder().model("gpt-4o-mini").input(messages).store(false).build();
        System.out.println(messages.size());
        String answer = openAI.responses().create(request).thenApply(Lists::throwIfFailed).join().outputText();
        messages.add(Input.InputMessage.of(answer, Input.MessageRole.ASSISTANT));
        return answer;
    }

    private static List<Input> joinedInput(List<? extends Input> first, List<? extends Input> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toList());
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
