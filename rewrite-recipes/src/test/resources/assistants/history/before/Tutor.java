import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantDeleteParams;
import com.openai.models.beta.assistants.AssistantDeleted;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListPage;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;

/** All that was said, the oldest first. */
public final class Tutor {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        Assistant assistant = client.beta()
                .assistants()
                .create(AssistantCreateParams.builder()
                        .name("Tutor")
                        .instructions("You teach arithmetic.")
                        .model(ChatModel.GPT_4O_MINI)
                        .build());
        Thread thread = client.beta().threads().create();
        client.beta()
                .threads()
                .messages()
                .create(MessageCreateParams.builder()
                        .threadId(thread.id())
                        .role(MessageCreateParams.Role.USER)
                        .content("What is 3 times 11?")
                        .build());

        Run run = client.beta()
                .threads()
                .runs()
                .create(RunCreateParams.builder()
                        .threadId(thread.id())
                        .assistantId(assistant.id())
                        .instructions("Call the user Ada.")
                        .build());
        while (run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS)) {
            java.lang.Thread.sleep(10);
            run = client.beta()
                    .threads()
                    .runs()
                    .retrieve(RunRetrieveParams.builder()
                            .threadId(thread.id())
                            .runId(run.id())
                            .build());
        }
        System.out.println("The run is " + run.status());
        if (!run.status().equals(RunStatus.COMPLETED)) {
            return;
        }

        MessageListPage page = client.beta()
                .threads()
                .messages()
                .list(MessageListParams.builder()
                        .threadId(thread.id())
                        .order(MessageListParams.Order.ASC)
                        .build());
        page.autoPager().stream().forEach(message -> {
            System.out.println(message.role().toString().toUpperCase());
            message.content().stream()
                    .flatMap(content -> content.text().stream())
                    .forEach(block -> System.out.println(block.text().value()));
        });

        AssistantDeleted deleted = client.beta()
                .assistants()
                .delete(AssistantDeleteParams.builder().assistantId(assistant.id()).build());
        System.out.println("Deleted: " + deleted.deleted());
    }
}
