package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import java.util.List;
import java.util.stream.Collectors;

class Scopes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final String input = "a field";
    private final int item = 3;

    private String text(ChatCompletionCreateParams params) {
        return client.chat().completions().create(params).choices().get(0).message().content().orElse("");
    }

    String field() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        b.addUserMessage(input);
        return text(b.build());
    }

    String twice(boolean first) {
        if (first) {
            ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
            b.addUserMessage("x");
            return text(b.build());
        }
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("n");
        b.addUserMessage("y").addSystemMessage("z");
        return text(b.build());
    }

    String inner() {
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m");
        Runnable later = new Runnable() {
            @Override
            public void run() {
                b.addUserMessage("x");
            }
        };
        later.run();
        return text(b.build());
    }

    String names() {
        String response = "r";
        ChatCompletionCreateParams.Builder b = ChatCompletionCreateParams.builder().model("m").addUserMessage("q");
        List<ChatCompletionMessage> all = client.chat().completions().create(b.build()).choices().stream()
                .map(choice -> choice.message())
                .collect(Collectors.toList());
        all.forEach(b::addMessage);
        return text(b.build()) + item + response;
    }
}
