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
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class Interview {
    static String turns(OpenAIClient client, int count) {
        ResponseCreateParams.Builder chat = ResponseCreateParams.builder()
                .model(ChatModel.GPT_4O)
                .store(false);
        List<ResponseInputItem> input = new ArrayList<>();
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.SYSTEM)
                .content("Ask back.")
                .build()));
        input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                .role(EasyInputMessage.Role.USER)
                .content("Hello")
                .build()));
        String answer = "";
        for (int i = 0; i < count; i++) {
            answer = throwIfFailed(client.responses().create(chat.inputOfResponse(input).build())).output().stream()
                    .flatMap(item -> item.message().stream())
                    .flatMap(message -> message.content().stream())
                    .flatMap(content -> content.outputText().stream())
                    .map(ResponseOutputText::text)
                    .reduce(String::concat)
                    .orElse("");
            input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.ASSISTANT)
                    .content(answer)
                    .build()));
            input.add(ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder()
                    .role(EasyInputMessage.Role.USER)
                    .content("turn " + i)
                    .build()));
        }
        return answer;
    }

    private final OpenAIClient client;
    private final ResponseCreateParams.Builder history;

    Interview(OpenAIClient client) {
        this.client = client;
        this.history = addMessage(ResponseCreateParams.builder().store(false).model("gpt-4o"), EasyInputMessage.Role.DEVELOPER, "Be kind.");
    }

    String ask(String question) {
        addMessage(history, EasyInputMessage.Role.USER, question);
        Response completion = throwIfFailed(client.responses().create(history.build()));
        String reply = completion.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElseThrow();
        addMessage(history, EasyInputMessage.Role.ASSISTANT, reply);
        return reply;
    }

    static String all(OpenAIClient client, List<String> questions) {
        Interview interview = new Interview(client);
        StringBuilder said = new StringBuilder();
        for (String question : questions) {
            said.append(interview.ask(question)).append('\n');
        }
        return said.toString();
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(turns(client, 3) + all(client, List.of("a", "b")));
    }

    /** Adds a message to the input of a request, behind what is there. */
    private static ResponseCreateParams.Builder addMessage(
            ResponseCreateParams.Builder request, EasyInputMessage.Role role, String text) {
        return addInput(
                request,
                ResponseInputItem.ofEasyInputMessage(
                        EasyInputMessage.builder().role(role).content(text).build()));
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
