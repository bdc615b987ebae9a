package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.CustomToolInputFormat;
import com.openai.models.ErrorObject;
import com.openai.models.responses.CustomTool;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseCustomToolCallOutput;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ToolChoiceCustom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class Runner {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String run(String task) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder()
                .model("m")
                .addTool(CustomTool.builder().name("run_python").description("Runs it.").build())
                .addTool(CustomTool.builder()
                        .name("run_sql")
                        .format(CustomToolInputFormat.Grammar.builder()
                                .definition("start: /select .*/")
                                .syntax(CustomToolInputFormat.Grammar.Syntax.LARK)
                                .build())
                        .build())
                .addTool(FunctionTool.builder().name("time").parameters(Optional.empty()).strict(false).build())
                .toolChoice(ToolChoiceCustom.builder().name("run_python").build())
                .store(false);
        List<ResponseInputItem> chatInput = new ArrayList<>();
        chatInput.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content(task)
                .build()));
        Response completion = throwIfFailed(client.responses().create(chat.inputOfResponse(chatInput).build()));
        Response message = completion;
        message.output().forEach(item -> chatInput.add(JsonValue.from(item).convert(ResponseInputItem.class)));
        List<ResponseOutputItem> calls = message.output().stream()
                .filter(item -> item.isFunctionCall() || item.isCustomToolCall())
                .collect(Collectors.toList());
        for (ResponseOutputItem call : calls) {
            if (call.isCustomToolCall()) {
                String result = call.asCustomToolCall().name() + " <- " + call.asCustomToolCall().input();
                System.out.println(result);
                chatInput.add(ResponseInputItem.ofCustomToolCallOutput(ResponseCustomToolCallOutput.builder().callId(call.asCustomToolCall().callId()).output(result).build()));
            } else if (call.isFunctionCall()) {
                chatInput.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder().callId(call.asFunctionCall().callId()).output("noon").build()));
            }
        }
        return finishReasonOf(completion) + ": "
                + throwIfFailed(client.responses().create(chat.inputOfResponse(chatInput).build())).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(outputMessage -> outputMessage.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }

    public static void main(String[] args) {
        System.out.println(new Runner().run("Add one and one."));
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReasonOf(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(item -> item.isFunctionCall() || item.isCustomToolCall()) ? "tool_calls" : "stop");
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
