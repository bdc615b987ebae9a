package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.Tool;
import com.openai.models.responses.ToolChoiceFunction;
import com.openai.models.responses.ToolChoiceOptions;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A builder in a variable, and a call that is not answered. */
public class Extracted {
    public static class Person {
        public String name;
        public int age;
    }

    private static String asked(String question, List<ChatFunction> functions) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(new ArrayList<>(Arrays.asList(inputMessage(EasyInputMessage.Role.USER, question))));
        builder.tools(toolsOf(functions)).parallelToolCalls(false);
        Response answer = throwIfFailed(OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build().responses().create(builder.store(false).build()));
        if (functionCallOf(answer) == null) {
            return textOf(answer);
        }
        Person person = new FunctionExecutor(functions).execute(functionCallOf(answer));
        return person.name + " is " + person.age;
    }

    static <T> T read(String question, String name, Class<T> type) {
        FunctionExecutor executor = new FunctionExecutor(Arrays.asList(
                ChatFunction.builder().name(name).executor(type, read -> read).build()));
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Arrays.asList(inputMessage(EasyInputMessage.Role.USER, question)))
                .tools(toolsOf(executor.getFunctions()))
                .parallelToolCalls(false)
                .toolChoice(choiceOf(name))
                .store(false)
                .build();
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        Response answer = throwIfFailed(service.responses().create(request));
        return executor.execute(functionCallOf(answer));
    }

    static String reads(String question) {
        return read(question, "person", Person.class).name;
    }

    static String asksWithFunctions(String question) {
        return asked(
                question,
                Arrays.asList(ChatFunction.builder()
                        .name("person")
                        .executor(Person.class, person -> person)
                        .build()));
    }

    /** Which function may be called: any, none, or the one of a name. */
    private static ResponseCreateParams.ToolChoice choiceOf(String name) {
        return name.equals("auto") || name.equals("none")
                ? ResponseCreateParams.ToolChoice.ofOptions(ToolChoiceOptions.of(name))
                : ResponseCreateParams.ToolChoice.ofFunction(
                        ToolChoiceFunction.builder().name(name).build());
    }

    /** The function that an answer calls; null if it calls none. */
    private static ChatFunctionCall functionCallOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .findFirst()
                .map(call -> OpenAiService.defaultObjectMapper().convertValue(JsonValue.from(call), ChatFunctionCall.class))
                .orElse(null);
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** The text of an answer; null if it has none. */
    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .reduce(String::concat)
                .orElse(null);
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

    /** Functions as tools, whose schemas stay as they are. */
    private static List<Tool> toolsOf(List<?> functions) {
        if (functions == null) {
            return Collections.emptyList();
        }
        return functions.stream()
                .map(function -> JsonValue.from(OpenAiService.defaultObjectMapper().valueToTree(function)).convert(FunctionTool.class))
                .map(tool -> Tool.ofFunction(tool.toBuilder()
                        .type(JsonValue.from("function"))
                        .parameters(tool.parameters())
                        .strict(false)
                        .build()))
                .collect(Collectors.toList());
    }
}
