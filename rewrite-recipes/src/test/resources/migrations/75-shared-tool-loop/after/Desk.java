package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tool loop whose request is grown by several methods. */
class Desk {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String answer(String question) {
        ResponseCreateParams.Builder builder = request(question);
        String model = builder.build().model()
                .map(outputModel -> outputModel.isChat() ? outputModel.asChat().asString() : outputModel.asString())
                .orElseThrow();
        for (int round = 0; round < 3; round++) {
            Response completion = throwIfFailed(CLIENT.responses().create(builder.build()));
            Response message = completion;
            List<ResponseFunctionToolCall> calls = message.output().stream()
                    .flatMap(item -> item.functionCall().stream())
                    .collect(Collectors.toList());
            if (calls.isEmpty()) {
                return model + ": " + message.output().stream()
                        .flatMap(item -> item.message().stream())
                        .flatMap(outputMessage -> outputMessage.content().stream())
                        .flatMap(content -> content.outputText().stream())
                        .map(ResponseOutputText::text)
                        .reduce(String::concat)
                        .orElse("");
            }
            addReply(builder, message);
            List<ResponseFunctionToolCall> functions = calls.stream()
                    .collect(Collectors.toList());
            for (ResponseFunctionToolCall call : functions) {
                called(builder, call);
            }
        }
        return "";
    }

    private static ResponseCreateParams.Builder request(String question) {
        return addMessage(addMessage(ResponseCreateParams.builder().store(false)
                .model("gpt-4.1"), EasyInputMessage.Role.SYSTEM, "Use the tools.")
                .addTool(FunctionTool.builder()
                        .name("weather")
                        .parameters(FunctionTool.Parameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty(
                                        "properties", JsonValue.from(Map.of("city", Map.of("type", "string"))))
                                .build())
                        .strict(false)
                        .build()), EasyInputMessage.Role.USER, question);
    }

    private static void called(ResponseCreateParams.Builder builder, ResponseFunctionToolCall call) {
        addInput(builder, ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                .callId(call.callId())
                .output("sunny, " + call.arguments())
                .build()));
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

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
    }

    /** Adds what the model answered to the input of a request. */
    private static ResponseCreateParams.Builder addReply(ResponseCreateParams.Builder request, Response reply) {
        reply.output().forEach(item -> addInput(request, JsonValue.from(item).convert(ResponseInputItem.class)));
        return request;
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
