import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListPage;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;

public class ThreadEnds {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        Assistant assistant = client.beta()
                .assistants()
                .create(AssistantCreateParams.builder()
                        .name("Math Tutor")
                        .instructions("You are a math tutor.")
                        .model(ChatModel.GPT_4O_MINI)
                        .build());
        Thread thread = client.beta().threads().create();

        // What we want to know.
        client.beta().threads().messages().create(thread.id(), MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content("Solve 3x + 11 = 14")
                .build());

        Run run = client.beta().threads().runs().create(thread.id(), RunCreateParams.builder()
                .assistantId(assistant.id())
                .build());

        // Wait until it is done.
        while (run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS)) {
            java.lang.Thread.sleep(10);
            run = client.beta().threads().runs().retrieve(run.id(), RunRetrieveParams.builder().threadId(thread.id()).build());
        }
        if (!run.status().equals(RunStatus.COMPLETED)) {
            throw new IllegalStateException("Run ended as " + run.status());
        }

        MessageListPage page = client.beta().threads().messages().list(thread.id());
        System.out.println(page.data().get(0).content().get(0).asText().text().value());
        client.beta().threads().delete(thread.id());
    }
}
