import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ToolChoiceOptions;

public class App {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .model("gpt-4.1")
                .instructions("Tell stories.")
                .build();
        Conversation thread = client.conversations().create();
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(assistant.toBuilder()
                .conversation(thread.id())
                .input("A short one")
                .toolChoice(ToolChoiceOptions.NONE)
                .build())) {
            events.stream()
                    .flatMap(event -> event.outputTextDelta().stream())
                    .map(delta -> delta.delta())
                    .forEach(text -> System.out.print(text));
        }
        System.out.println();
    }
}
