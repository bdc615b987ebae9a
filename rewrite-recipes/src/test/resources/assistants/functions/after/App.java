import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class App {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    public static void main(String[] args) throws Exception {
        App app = new App();
        ResponseCreateParams assistant = ResponseCreateParams.builder()
                .model("gpt-4.1")
                .instructions("You are the desk of a shop.")
                .addTool(FunctionTool.builder()
                        .name("order_state")
                        .description("The state of an order")
                        .parameters(FunctionTool.Parameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(Map.of("order", Map.of("type", "string"))))
                                .build())
                        .strict(false)
                        .build())
                .build();
        Conversation thread = app.client.conversations().create();
        System.out.println(app.ask(assistant, thread, "Where is order 17?"));
        System.out.println(app.ask(assistant, thread, "And order 18?"));
    }

    private String ask(ResponseCreateParams assistant, Conversation thread, String question) throws InterruptedException {
        System.out.println("asked: " + question);
        Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .input(question)
                .build());
        while (run.output().stream().anyMatch(ResponseOutputItem::isFunctionCall)) {
            List<ResponseInputItem> outputs = new ArrayList<>();
            for (ResponseFunctionToolCall call : run.output().stream()
                    .filter(ResponseOutputItem::isFunctionCall)
                    .map(ResponseOutputItem::asFunctionCall)
                    .collect(Collectors.toList())) {
                System.out.println(call.name() + " " + call.arguments());
                outputs.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                        .callId(call.callId())
                        .output("sent yesterday")
                        .build()));
            }
            run = client.responses().create(assistant.toBuilder()
                    .conversation(thread.id())
                    .inputOfResponse(outputs)
                    .build());
        }
        return run.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .map(ResponseOutputItem::asMessage)
                .reduce((first, last) -> last)
                .get().content().get(0).asOutputText().text();
    }
}
