package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

/** Each method is a group of its own: what a list's add() gives is no builder, and a case may do two things. */
class Roles {
    static String value(OpenAIClient client, List<String> lines) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("gpt-4o");
        for (String line : lines) {
            ChatCompletionCreateParams.Builder same = switch (line.charAt(0)) {
                case 's' -> builder.addSystemMessage(line);
                default -> builder.addUserMessage(line);
            };
        }
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }

    static String two(OpenAIClient client, List<String> lines) {
        ChatCompletionCreateParams.Builder other = ChatCompletionCreateParams.builder().model("gpt-4o");
        for (String line : lines) {
            switch (line.charAt(0)) {
                case 's' -> other.addSystemMessage(line).addUserMessage("next");
                default -> other.addUserMessage(line);
            }
        }
        return client.chat().completions().create(other.build()).choices().get(0).message().content().orElse("");
    }

    static String yielded(OpenAIClient client, List<String> lines) {
        ChatCompletionCreateParams.Builder third = ChatCompletionCreateParams.builder().model("gpt-4o");
        for (String line : lines) {
            var same = switch (line.charAt(0)) {
                case 's':
                    yield third.addSystemMessage(line);
                default:
                    yield third.addUserMessage(line);
            };
        }
        return client.chat().completions().create(third.build()).choices().get(0).message().content().orElse("");
    }

    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        List<String> lines = List.of(args);
        System.out.println(value(client, lines) + two(client, lines) + yielded(client, lines));
    }
}
