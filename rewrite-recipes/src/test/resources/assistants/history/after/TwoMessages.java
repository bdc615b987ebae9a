import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStatus;
import java.util.Arrays;
import java.util.Optional;

public class TwoMessages {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .instructions("You are a math tutor.")
                .model(ChatModel.GPT_4O_MINI)
                .build();
        Conversation thread = client.conversations().create();

        // What we want to know.
        Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .inputOfResponse(Arrays.asList(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Solve 3x + 11 = 14").build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content("Please.").build())))
                .build());
        if (!run.status().equals(Optional.of(ResponseStatus.COMPLETED))) {
            throw new IllegalStateException("Run ended as " + run.status().get());
        }

        System.out.println(run.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .map(ResponseOutputItem::asMessage)
                .reduce((first, last) -> last)
                .get().content().get(0).asOutputText().text());
    }
}
