package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Nobody knows who looks at an answer that is kept as an object, and for what. */
class Kept {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    private static ChatCompletion ask(String question) {
        return CLIENT.chat()
                .completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-4.1")
                        .addUserMessage(question)
                        .build());
    }

    static Map<String, Object> view(String question) {
        Map<String, Object> view = new HashMap<>();
        view.put("answer", ask(question));
        return view;
    }
}

/** Collections of answers are followed. */
class Followed {
    private static final OpenAIClient CLIENT = OpenAIOkHttpClient.fromEnv();

    static String all(String question) {
        Response answer = CLIENT.responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-4.1")
                        .input(question)
                        .store(false)
                        .build());
        List<Response> answers = new ArrayList<>();
        Collections.addAll(answers, answer);
        if (Objects.isNull(answer)) {
            return "";
        }
        return answers.get(0).output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("");
    }
}
