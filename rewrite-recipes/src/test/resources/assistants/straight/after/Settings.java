import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.Tool;
import java.util.Arrays;
import java.util.Optional;

public class Settings {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .instructions("You are a math tutor.")
                .model(ChatModel.GPT_4O_MINI)
                .temperature(0.5)
                .addCodeInterpreterTool(Tool.CodeInterpreter.Container.CodeInterpreterToolAuto.builder().build())
                .addFileSearchTool(Arrays.asList("vs_1"))
                .build();
        Conversation thread = client.conversations().create();

        // What we want to know.
        com.openai.models.responses.Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .input("Solve 3x + 11 = 14")
                .instructions("Be brief.")
                .build());
        if (run.status().equals(Optional.of(ResponseStatus.FAILED))) {
            System.out.println("failed");
        }
        if (!run.status().equals(Optional.of(ResponseStatus.COMPLETED))) {
            throw new IllegalStateException("Run ended as " + run.status().get());
        }

        ResponseOutputMessage message = run.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .map(ResponseOutputItem::asMessage)
                .reduce((first, last) -> last)
                .get();
        for (ResponseOutputMessage.Content content : message.content()) {
            if (content.isOutputText()) {
                System.out.println(content.asOutputText().text() + new Response().text);
            }
        }
    }

    static class Response {
        final String text = "!";
    }
}
