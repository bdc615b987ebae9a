import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.conversations.Conversation;
import com.openai.models.conversations.Message;
import com.openai.models.conversations.items.ConversationItem;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseInputText;
import com.openai.models.responses.ResponseOutputText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several messages before a run, and the page of a thread, the newest first. */
public class Minutes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private final ResponseCreateParams assistant = ResponseCreateParams.builder()
            .instructions("You keep the minutes.")
            .model(ChatModel.GPT_4O_MINI)
            .build();

    void ask(Conversation thread, String first, String second) throws InterruptedException {
        // The agenda.
        Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .inputOfResponse(Arrays.asList(
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(first).build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.ASSISTANT).content("Go on.").build()),
                        ResponseInputItem.ofEasyInputMessage(EasyInputMessage.builder().role(EasyInputMessage.Role.USER).content(second).build())))
                .build());
    }

    List<Message> newest(Conversation thread) {
        return client.conversations().items()
                .list(thread.id())
                .autoPager().stream()
                .filter(ConversationItem::isMessage)
                .map(ConversationItem::asMessage)
                .limit(20)
                .collect(Collectors.toList());
    }

    void print(Conversation thread) {
        for (Message message : newest(thread)) {
            for (Message.Content content : message.content()) {
                if (content.isOutputText() || content.isInputText()) {
                    System.out.println(message.role() + ": " + (content.isOutputText() ? content.asOutputText().text() : content.asInputText().text()));
                }
            }
        }
        Optional<Message> answer = newest(thread).stream()
                .filter(message -> message.role().equals(Message.Role.ASSISTANT))
                .findFirst();
        System.out.println(answer.map(message -> Optional.of(message.content().get(0)).map(part -> part.isOutputText() ? part.asOutputText().text() : part.asInputText().text()).get()).orElse("none"));
        List<Message> page = client.conversations().items()
                .list(thread.id())
                .autoPager().stream()
                .filter(ConversationItem::isMessage)
                .map(ConversationItem::asMessage)
                .limit(2)
                .collect(Collectors.toList());
        page.forEach(message -> {
            String block = Optional.of(message.content().get(0)).flatMap(part -> part.isOutputText() ? part.outputText().map(ResponseOutputText::text) : part.inputText().map(ResponseInputText::text)).get();
            System.out.println(message.id().isEmpty() + " " + block);
        });
    }

    void forget() {
        // No longer needed.
        System.out.println("gone");
    }

    public static void main(String[] args) throws InterruptedException {
        Minutes minutes = new Minutes();
        Conversation thread = minutes.client.conversations().create();
        minutes.ask(thread, "Item one.", "Item two.");
        minutes.print(thread);
        minutes.forget();
    }
}
