package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ChatModel;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns that are written out: {@link Agent} and {@link #overMethods(String, Map)} say in a comment what is no code. */
class Agent {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String inOneMethod(String said, Map<String, String> results) {
        ResponseCreateParams.Builder request = ResponseCreateParams.builder().model(ChatModel.GPT_4O).store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("What is the weather?")
                .build()));
        List<ResponseInputItem> assistantItems = new ArrayList<>();
        if (!said.isBlank()) {
            assistantItems.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.ASSISTANT)
                    .content(said)
                    .build()));
        }
        // One call for each result.
        for (String id : results.keySet()) {
            assistantItems.add(ResponseInputItem.ofFunctionCall(call(id)));
        }
        input.addAll(assistantItems);
        results.forEach((id, result) -> input.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(id).output(result).build())));
        return ask(request.inputOfResponse(input).build());
    }

    String overMethods(String said, Map<String, String> results) {
        var request = addMessage(ResponseCreateParams.builder().store(false).model(ChatModel.GPT_4O), EasyInputMessage.Role.USER, "And now?");
        addTurn(request, said, results);
        return ask(request.build());
    }

    private void addTurn(ResponseCreateParams.Builder request, String said, Map<String, String> results) {
        List<ResponseInputItem> turn = new ArrayList<>();
        turn.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.ASSISTANT)
                .content(said)
                .build()));
        for (String id : results.keySet()) turn.add(ResponseInputItem.ofFunctionCall(call(id)));
        addInputs(request, turn);
        results.forEach((id, result) -> addInput(request, ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(id).output(result).build())));
    }

    String withAList(Map<String, String> results) {
        List<ResponseInputItem> history = new ArrayList<>();
        history.add(ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().content("Once more").role(EasyInputMessage.Role.USER).build()));
        List<ResponseInputItem> assistantItems = new ArrayList<>();
        assistantItems.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.ASSISTANT)
                .content("Yes.")
                .build()));
        results.keySet().forEach(id -> System.out.println(id));
        String first = results.keySet().iterator().next();
        assistantItems.add(ResponseInputItem.ofFunctionCall(call(first)));
        assistantItems.add(ResponseInputItem.ofFunctionCall(call("other")));
        history.addAll(assistantItems);
        results.forEach((id, result) -> history.add(ResponseInputItem.ofFunctionCallOutput(
                ResponseInputItem.FunctionCallOutput.builder().callId(id).output(result).build())));
        history.add(ResponseInputItem.ofFunctionCallOutput(
                ResponseInputItem.FunctionCallOutput.builder().callId("other").output("wind").build()));
        return ask(ResponseCreateParams.builder().model(ChatModel.GPT_4O).inputOfResponse(history).store(false).build());
    }

    private String ask(ResponseCreateParams params) {
        return throwIfFailed(client.responses().create(params)).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    private static ResponseFunctionToolCall call(String id) {
        return ResponseFunctionToolCall.builder()
                .callId(id)
                .name("weather")
                .arguments("{\"day\":\"" + id + "\"}")
                .build();
    }

    public static void main(String[] args) {
        Agent agent = new Agent();
        Map<String, String> results = new LinkedHashMap<>();
        results.put("first", "sunny");
        results.put("second", "rain");
        System.out.println(agent.inOneMethod("Let me see.", results));
        System.out.println(agent.inOneMethod("", results));
        System.out.println(agent.overMethods("One moment.", results));
        System.out.println(agent.withAList(Map.of("third", "snow")));
    }

    /** Adds an item to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addInput(ResponseCreateParams.Builder request, ResponseInputItem item) {
        List<ResponseInputItem> items = new ArrayList<>();
        request.build().input().ifPresent(input -> {
            if (input.isText()) {
                items.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.USER)
                        .content(input.asText())
                        .build()));
            } else {
                items.addAll(input.asResponse());
            }
        });
        items.add(item);
        return request.inputOfResponse(items);
    }

    /** Adds items to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addInputs(
            ResponseCreateParams.Builder request, List<ResponseInputItem> items) {
        items.forEach(item -> addInput(request, item));
        return request;
    }

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static Response throwIfFailed(Response response) {
        response.error().ifPresent(error -> {
            Headers headers = Headers.builder().build();
            ErrorObject cause = ErrorObject.builder()
                    .code(error.code().asString())
                    .message(error.message())
                    .param(Optional.empty())
                    .type("server_error")
                    .build();
            if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
                throw RateLimitException.builder().headers(headers).error(cause).build();
            }
            throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
        });
        return response;
    }
}
