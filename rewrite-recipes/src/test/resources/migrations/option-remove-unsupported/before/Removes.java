package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

class Removes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String chain(String question) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .seed(7L)
                .addUserMessage(question)
                .stop("END") // the end
                .build();
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String line(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage(question).frequencyPenalty(0.5).build()).choices().get(0).message().content().orElse("");
    }

    String grown(String question, double penalty) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-5.4").presencePenalty(penalty);
        builder.addUserMessage(question);
        builder.stopOfStrings(List.of("a", "b"));
        // cool
        builder.temperature(0.1).seed(3L);
        if (penalty > 1) {
            builder.seed(4L);
        }
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    String awkward(String question) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").stop("*/ \u0041").addUserMessage(question).build()).choices().get(0).message().content().orElse("");
    }
}
