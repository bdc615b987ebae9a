package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionSystemMessageParam;
import com.openai.models.chat.completions.ChatCompletionUserMessageParam;
import java.util.List;
import java.util.stream.Collectors;

class Roles {
    record Turn(String role, String text) {}

    private static final List<Turn> STORED =
            List.of(new Turn("system", "Be brief."), new Turn("user", "Hello"), new Turn("assistant", "Hi."), new Turn("user", "Bye"));

    static ChatCompletionMessageParam toParam(Turn turn) {
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

    static String mapped(OpenAIClient client) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .messages(STORED.stream().map(Roles::toParam).collect(Collectors.toList()))
                .build()).choices().get(0).message().content().orElse("");
    }

    enum Speaker { RULES, PERSON, MODEL }

    record Line(Speaker speaker, String text) {}

    static String expression(OpenAIClient client) {
        List<Line> lines = List.of(new Line(Speaker.RULES, "Be brief."), new Line(Speaker.MODEL, "Hi."), new Line(Speaker.PERSON, "Who?"));
        List<ChatCompletionMessageParam> messages = lines.stream()
                .map(line -> switch (line.speaker()) {
                    case RULES -> ChatCompletionMessageParam.ofSystem(ChatCompletionSystemMessageParam.builder().content(line.text()).build());
                    case MODEL -> ChatCompletionMessageParam.ofAssistant(ChatCompletionAssistantMessageParam.builder().content(line.text()).build());
                    case PERSON -> ChatCompletionMessageParam.ofUser(ChatCompletionUserMessageParam.builder().content(line.text()).build());
                })
                .toList();
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("gpt-4o").messages(messages).build()).choices().get(0).message().content().orElse("");
    }

    static String arrows(OpenAIClient client) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-4o");
        for (Turn turn : STORED) {
            switch (turn.role()) {
                case "system" -> builder.addSystemMessage(turn.text());
                case "assistant" -> builder.addAssistantMessage(turn.text());
                default -> builder.addUserMessage(turn.text());
            }
        }
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    static String colons(OpenAIClient client) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-4o");
        for (Turn turn : STORED) {
            switch (turn.role()) {
                case "system":
                    builder.addDeveloperMessage(turn.text());
                    break;
                case "assistant": builder.addAssistantMessage(turn.text()); break;
                default:
                    // whoever asks
                    builder.addUserMessage(turn.text());
            }
        }
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(mapped(client) + expression(client) + arrows(client) + colons(client));
    }
}
