import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.AssistantToolChoiceOption;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import java.util.List;

public class App {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        Assistant assistant = client.beta().assistants().create(AssistantCreateParams.builder()
                .model("gpt-4.1")
                .instructions("Tell stories.")
                .build());
        Thread thread = client.beta().threads().create();
        client.beta().threads().messages().create(
                thread.id(),
                MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content("A short one").build());
        try (StreamResponse<AssistantStreamEvent> events = client.beta().threads().runs().createStreaming(
                thread.id(),
                RunCreateParams.builder()
                        .assistantId(assistant.id())
                        .toolChoice(AssistantToolChoiceOption.Auto.NONE)
                        .build())) {
            events.stream()
                    .flatMap(event -> event.threadMessageDelta().stream())
                    .flatMap(delta -> delta.data().delta().content().stream())
                    .flatMap(List::stream)
                    .flatMap(content -> content.text().stream())
                    .flatMap(block -> block.text().stream())
                    .forEach(text -> System.out.print(text.value().orElse("")));
        }
        System.out.println();
    }
}
