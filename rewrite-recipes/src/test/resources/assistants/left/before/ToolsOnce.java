import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class ToolsOnce {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    public static void main(String[] args) throws Exception {
        ToolsOnce app = new ToolsOnce();
        Assistant assistant = app.client.beta().assistants().create(AssistantCreateParams.builder()
                .model("gpt-4.1")
                .instructions("You are the desk of a shop.")
                .addFunctionTool(FunctionDefinition.builder()
                        .name("order_state")
                        .description("The state of an order")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty("properties", JsonValue.from(Map.of("order", Map.of("type", "string"))))
                                .build())
                        .build())
                .build());
        Thread thread = app.client.beta().threads().create();
        System.out.println(app.ask(assistant, thread, "Where is order 17?"));
        System.out.println(app.ask(assistant, thread, "And order 18?"));
    }

    private String ask(Assistant assistant, Thread thread, String question) throws InterruptedException {
        client.beta().threads().messages().create(
                thread.id(),
                MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content(question).build());
        System.out.println("asked: " + question);
        Run run = client.beta().threads().runs().create(
                thread.id(), RunCreateParams.builder().assistantId(assistant.id()).build());
        while (run.status().equals(RunStatus.QUEUED) || run.status().equals(RunStatus.IN_PROGRESS)) {
            java.lang.Thread.sleep(10);
            run = client.beta().threads().runs().retrieve(
                    run.id(), RunRetrieveParams.builder().threadId(thread.id()).build());
        }
        {
            if (run.status().equals(RunStatus.REQUIRES_ACTION)) {
                List<RunSubmitToolOutputsParams.ToolOutput> outputs = new ArrayList<>();
                for (RequiredActionFunctionToolCall call : run.requiredAction().get().submitToolOutputs().toolCalls()) {
                    System.out.println(call.function().name() + " " + call.function().arguments());
                    outputs.add(RunSubmitToolOutputsParams.ToolOutput.builder()
                            .toolCallId(call.id())
                            .output("sent yesterday")
                            .build());
                }
                run = client.beta().threads().runs().submitToolOutputs(
                        run.id(),
                        RunSubmitToolOutputsParams.builder().threadId(thread.id()).toolOutputs(outputs).build());
            }
        }
        if (!run.status().equals(RunStatus.COMPLETED)) {
            throw new IllegalStateException();
        }
        return client.beta().threads().messages().list(thread.id()).data().get(0).content().get(0).asText().text().value();
    }
}
