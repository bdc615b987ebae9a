package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseUsage;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

class Answers {
    static Response cut() {
        return responseWith("chatcmpl-2", 2, "m", messageItem("Once upon")).toBuilder()
                .incompleteDetails(Response.IncompleteDetails.builder().reason(Response.IncompleteDetails.Reason.MAX_OUTPUT_TOKENS).build())
                .build().toBuilder()
                .usage(ResponseUsage.builder().inputTokens(3).outputTokens(4).totalTokens(7).inputTokensDetails(ResponseUsage.InputTokensDetails.builder().cachedTokens(0).cacheWriteTokens(0).build()).outputTokensDetails(ResponseUsage.OutputTokensDetails.builder().reasoningTokens(0).build()).build())
                .build();
    }

    static Response calls() {
        return responseWith("chatcmpl-3", 3, "m", ResponseOutputItem.ofFunctionCall(ResponseFunctionToolCall.builder()
                .callId("call_1")
                .name("time")
                .arguments("{}")
                .build()));
    }

    static Response real(OpenAIClient client) {
        return throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("m").input("Hi").store(false).build()));
    }

    static void print(Response answer) {
        System.out.println(answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("none"));
        System.out.println(finishReason(answer));
        answer.output().stream().flatMap(item -> item.functionCall().stream()).forEach(call -> System.out.println(call.name()));
        answer.usage().ifPresent(usage -> System.out.println(usage.totalTokens()));
    }

    public static void main(String[] args) {
        print(cut());
        print(calls());
        print(real(OpenAIOkHttpClient.fromEnv()));
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }

    /** A message of the model with some text. */
    private static ResponseOutputItem messageItem(String text) {
        return ResponseOutputItem.ofMessage(ResponseOutputMessage.builder()
                .id("msg_1")
                .status(ResponseOutputMessage.Status.COMPLETED)
                .addContent(ResponseOutputText.builder()
                        .text(text)
                        .annotations(Collections.emptyList())
                        .build())
                .build());
    }

    /** An answer as the server would send it. */
    private static Response responseWith(String id, double createdAt, String model, ResponseOutputItem... output) {
        return Response.builder()
                .id(id)
                .createdAt(createdAt)
                .model(model)
                .output(Arrays.asList(output))
                .error(Optional.empty())
                .incompleteDetails(Optional.empty())
                .instructions(Optional.empty())
                .metadata(Optional.empty())
                .parallelToolCalls(true)
                .temperature(Optional.empty())
                .toolChoice(ToolChoiceOptions.AUTO)
                .tools(Collections.emptyList())
                .topP(Optional.empty())
                .build();
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
