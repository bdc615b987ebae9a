import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.conversations.Conversation;
import com.openai.models.conversations.Message;
import com.openai.models.conversations.items.ConversationItem;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

public class OutOfScope {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .instructions("You are a math tutor.")
                .model(ChatModel.GPT_4O_MINI)
                .build();
        Conversation thread = client.conversations().create();

        {
            // What we want to know.
            Response run = client.responses().create(assistant.toBuilder()
                    .conversation(thread.id())
                    .input("Solve 3x + 11 = 14")
                    .build());
            if (!run.status().equals(Optional.of(ResponseStatus.COMPLETED))) {
                throw new IllegalStateException("Run ended as " + run.status().get());
            }
        }

        List<Message> page = client.conversations().items()
                .list(thread.id())
                .autoPager().stream()
                .filter(ConversationItem::isMessage)
                .map(ConversationItem::asMessage)
                .limit(20)
                .collect(Collectors.toList());
        System.out.println(Optional.of(page.get(0).content().get(0)).map(part -> part.isOutputText() ? part.asOutputText().text() : part.asInputText().text()).get());
    }
}
