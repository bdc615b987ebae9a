import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageContent;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.messages.TextContentBlock;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import java.util.List;
import java.util.Optional;

/** Several messages before a run, and the page of a thread, the newest first. */
public class Minutes {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    private final Assistant assistant = client.beta()
            .assistants()
            .create(AssistantCreateParams.builder()
                    .instructions("You keep the minutes.")
                    .model(ChatModel.GPT_4O_MINI)
                    .build());

    void ask(Thread thread, String first, String second) throws InterruptedException {
        // The agenda.
        client.beta().threads().messages().create(thread.id(), MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content(first)
                .build());
        client.beta().threads().messages().create(thread.id(), MessageCreateParams.builder()
                .role(MessageCreateParams.Role.ASSISTANT)
                .content("Go on.")
                .build());
        client.beta().threads().messages().create(thread.id(), MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content(second)
                .build());
        Run run = client.beta().threads().runs().create(thread.id(), RunCreateParams.builder()
                .assistantId(assistant.id())
                .build());
        while (run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS)) {
            java.lang.Thread.sleep(10);
            run = client.beta().threads().runs().retrieve(run.id(), RunRetrieveParams.builder().threadId(thread.id()).build());
        }
    }

    List<Message> newest(Thread thread) {
        return client.beta().threads().messages().list(thread.id()).data();
    }

    void print(Thread thread) {
        for (Message message : newest(thread)) {
            for (MessageContent content : message.content()) {
                if (content.isText()) {
                    System.out.println(message.role() + ": " + content.asText().text().value());
                }
            }
        }
        Optional<Message> answer = newest(thread).stream()
                .filter(message -> message.role().equals(Message.Role.ASSISTANT))
                .findFirst();
        System.out.println(answer.map(message -> message.content().get(0).asText().text().value()).orElse("none"));
        var page = client.beta().threads().messages().list(thread.id(), MessageListParams.builder().limit(2).build());
        page.data().forEach(message -> {
            TextContentBlock block = message.content().get(0).text().get();
            System.out.println(message.id().isEmpty() + " " + block.text().value());
        });
    }

    void forget() {
        // No longer needed.
        client.beta().assistants().delete(assistant.id());
        System.out.println("gone");
    }

    public static void main(String[] args) throws InterruptedException {
        Minutes minutes = new Minutes();
        Thread thread = minutes.client.beta().threads().create();
        minutes.ask(thread, "Item one.", "Item two.");
        minutes.print(thread);
        minutes.forget();
    }
}
