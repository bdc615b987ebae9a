package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class History {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, List<ChatCompletionMessageParam>> memory;

    History(Map<String, List<ChatCompletionMessageParam>> memory) {
        this.memory = memory;
    }

    record Turn(String role, String text) {}

    String ask(String user, String question) {
        List<ChatCompletionMessageParam> messages = memory.computeIfAbsent(user, key -> new ArrayList<>());
        messages.add(toParam(new Turn("user", question)));
        ChatCompletion completion = client.chat().completions().create(params(messages));
        ChatCompletionMessage answer = completion.choices().get(0).message();
        messages.add(ChatCompletionMessageParam.ofAssistant(answer.toParam()));
        return answer.content().orElse("");
    }

    String replay(List<Turn> stored) {
        return client.chat().completions()
                .create(params(stored.stream().map(History::toParam).collect(Collectors.toList())))
                .choices().get(0).message().content().orElse("");
    }

    private static ChatCompletionCreateParams params(List<ChatCompletionMessageParam> messages) {
        return ChatCompletionCreateParams.builder().model("gpt-4o").messages(messages).build();
    }

    private static ChatCompletionMessageParam toParam(Turn turn) {
        switch (turn.role()) {
            case "system":
                return ChatCompletionMessageParam.ofSystem(
                        ChatCompletionSystemMessageParam.builder().content(turn.text()).build());
            case "assistant":
                return ChatCompletionMessageParam.ofAssistant(
                        ChatCompletionAssistantMessageParam.builder().content(turn.text()).build());
            default:
                return ChatCompletionMessageParam.ofUser(
                        ChatCompletionUserMessageParam.builder().content(turn.text()).build());
        }
    }
}
