package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.StructuredChatCompletion;
import java.util.function.Consumer;

class Counted {
    public static class Answer {
        public String text;
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String checked(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        if (completion.choices().size() == 0) {
            return "none";
        }
        int count = completion.choices() == null ? 0 : completion.choices().size();
        return count + " of " + completion.choices().size()
                + completion.choices().get(0).message().content().orElse("");
    }

    String some(ChatCompletionCreateParams params) {
        ChatCompletion completion = client.chat().completions().create(params);
        if (completion.choices() != null && completion.choices().size() > 0) {
            return completion.choices().get(0).message().content().orElse("");
        }
        return completion.choices().size() < 1 ? "none" : "some";
    }

    int structured(String question) {
        StructuredChatCompletion<Answer> completion = client.chat().completions()
                .create(ChatCompletionCreateParams.builder()
                        .model("gpt-5.4")
                        .addUserMessage(question)
                        .responseFormat(Answer.class)
                        .build());
        return completion.choices().size() >= 1 ? completion.choices().size() : -1;
    }

    void streamed(String question, Consumer<String> sink) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .addUserMessage(question)
                .build();
        client.chat().completions().createStreaming(params).stream().forEach(chunk -> {
            if (chunk.choices().size() > 0) {
                chunk.choices().get(0).delta().content().ifPresent(sink);
            }
        });
        client.chat().completions().createStreaming(params).stream().forEach(chunk -> {
            if (chunk.choices().size() == 0) {
                return;
            }
            chunk.choices().get(0).delta().content().ifPresent(sink);
        });
    }
}
