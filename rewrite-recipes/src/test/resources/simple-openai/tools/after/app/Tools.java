package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.sashirestela.cleverclient.ResponseInfo;
import io.github.sashirestela.cleverclient.support.CleverClientException;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.function.Functional;
import io.github.sashirestela.openai.common.tool.Tool;
import io.github.sashirestela.openai.common.tool.ToolChoiceOption;
import io.github.sashirestela.openai.domain.response.Input;
import io.github.sashirestela.openai.domain.response.Response;
import io.github.sashirestela.openai.domain.response.ResponseRequest;
import io.github.sashirestela.openai.domain.response.ResponseTool;
import io.github.sashirestela.openai.domain.response.ResponseToolChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class Tools {
    private final SimpleOpenAI openAI;

    public Tools(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Tools create() {
        return new Tools(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    private FunctionExecutor executor() {
        var executor = new FunctionExecutor();
        executor.enrollFunction(FunctionDef.builder()
                .name("get_weather")
                .description("Get the current weather of a location")
                .functionalClass(Weather.class)
                .build());
        return executor;
    }

    public String first(String question) {
        var functionExecutor = executor();
        var messages = new ArrayList<Input>();
        messages.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        var chatRequest = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(messages)
                .tools(responseTools(functionExecutor.getToolFunctions()))
                .toolChoice(ToolChoiceOption.AUTO)
                .store(false)
                .build();
        var chatResponse = openAI.responses().create(chatRequest).thenApply(Tools::throwIfFailed).join();
        var chatMessage = chatResponse;
        if (toolCallsOf(chatMessage) == null) {
            return textOf(chatMessage);
        }
        var chatToolCall = toolCallsOf(chatMessage).get(0);
        var result = functionExecutor.execute(chatToolCall.getName(), chatToolCall.getArguments());
        messages.addAll(inputOf(chatMessage));
        messages.add(Input.Item.FunctionCallOutputItem.builder().output(result.toString()).callId(chatToolCall.getCallId()).build());
        chatRequest = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(messages)
                .tools(responseTools(functionExecutor.getToolFunctions()))
                .toolChoice(ToolChoiceOption.AUTO)
                .store(false)
                .build();
        return textOf(openAI.responses().create(chatRequest).thenApply(Tools::throwIfFailed).join());
    }

    public String all(String question) {
        FunctionExecutor executor = executor();
        List<Input> messages = new ArrayList<>();
        messages.add(Input.InputMessage.of(question, Input.MessageRole.USER));
        ResponseRequest request = ResponseRequest.builder()
                .model("gpt-4o-mini")
                .input(messages)
                .tools(responseTools(executor.getToolFunctions()))
                .toolChoice(ResponseToolChoice.FunctionTool.of("get_weather"))
                .store(false)
                .build();
        List<Input.Item.FunctionCallItem> calls =
                toolCallsOf(openAI.responses().create(request).thenApply(Tools::throwIfFailed).join());
        messages.addAll(calls.stream().map(Tools::withoutId).collect(Collectors.toList()));
        for (Input.Item.FunctionCallItem call : calls) {
            Object result = executor.execute(call.getName(), call.getArguments());
            messages.add(Input.Item.FunctionCallOutputItem.builder().output(String.valueOf(result)).callId(call.getCallId()).build());
        }
        return textOf(openAI.responses()
                .create(ResponseRequest.builder().model("gpt-4o-mini").input(messages).store(false).build())
                .thenApply(Tools::throwIfFailed)
                .join());
    }

    public static class Weather implements Functional {
        @JsonProperty(required = true)
        public String town;

        @Override
        public Object execute() {
            return "sunny in " + town;
        }
    }

    private static List<Input> inputOf(Response response) {
        List<Input> input = new ArrayList<>();
        if (!response.outputText().isEmpty()) {
            input.add(Input.InputMessage.of(response.outputText(), Input.MessageRole.ASSISTANT));
        }
        response.getOutput().stream()
                .filter(Input.Item.FunctionCallItem.class::isInstance)
                .map(item -> withoutId((Input.Item.FunctionCallItem) item))
                .forEach(input::add);
        return input;
    }

    private static List<ResponseTool> responseTools(List<Tool> tools) {
        return tools.stream()
                .map(Tool::getFunction)
                .map(function -> {
                    boolean strict = Boolean.TRUE.equals(function.getStrict());
                    ResponseTool tool = new ResponseTool.FunctionResponseTool(
                            function.getName(), function.getParameters(), strict, function.getDescription());
                    tool.setType(ResponseTool.ResponseToolType.FUNCTION);
                    return tool;
                })
                .collect(Collectors.toList());
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

    private static List<Input.Item.FunctionCallItem> toolCallsOf(Response response) {
        List<Input.Item.FunctionCallItem> calls = response.getOutput().stream()
                .filter(Input.Item.FunctionCallItem.class::isInstance)
                .map(Input.Item.FunctionCallItem.class::cast)
                .collect(Collectors.toList());
        return calls.isEmpty() ? null : calls;
    }

    private static Input.Item.FunctionCallItem withoutId(Input.Item.FunctionCallItem call) {
        return Input.Item.FunctionCallItem.builder()
                .callId(call.getCallId())
                .name(call.getName())
                .arguments(call.getArguments())
                .status(call.getStatus())
                .build();
    }
}
