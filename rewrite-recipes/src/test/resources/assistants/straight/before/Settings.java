import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.ChatModel;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.CodeInterpreterTool;
import com.openai.models.beta.assistants.FileSearchTool;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageContent;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;

public class Settings {
    public static void main(String[] args) throws Exception {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();

        Assistant assistant = client.beta()
                .assistants()
                .create(AssistantCreateParams.builder()
                        .name("Math Tutor")
                        .instructions("You are a math tutor.")
                        .model(ChatModel.GPT_4O_MINI)
                        .temperature(0.5)
                        .addTool(CodeInterpreterTool.builder().build())
                        .addTool(FileSearchTool.builder().build())
                        .toolResources(AssistantCreateParams.ToolResources.builder()
                                .fileSearch(AssistantCreateParams.ToolResources.FileSearch.builder()
                                        .addVectorStoreId("vs_1")
                                        .build())
                                .build())
                        .build());
        Thread thread = client.beta().threads().create();

        // What we want to know.
        client.beta().threads().messages().create(thread.id(), MessageCreateParams.builder()
                .role(MessageCreateParams.Role.USER)
                .content("Solve 3x + 11 = 14")
                .build());

        Run run = client.beta().threads().runs().create(thread.id(), RunCreateParams.builder()
                .assistantId(assistant.id())
                .instructions("Be brief.")
                .build());

        do {
            java.lang.Thread.sleep(10);
            run = client.beta().threads().runs().retrieve(run.id(), RunRetrieveParams.builder().threadId(thread.id()).build());
        } while (run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS));
        if (run.status().equals(RunStatus.FAILED) || run.status().equals(RunStatus.EXPIRED)) {
            System.out.println("failed");
        }
        if (!run.status().equals(RunStatus.COMPLETED)) {
            throw new IllegalStateException("Run ended as " + run.status());
        }

        Message message = client.beta().threads().messages().list(thread.id()).data().get(0);
        for (MessageContent content : message.content()) {
            if (content.isText()) {
                System.out.println(content.asText().text().value() + new Response().text);
            }
        }
    }

    static class Response {
        final String text = "!";
    }
}
