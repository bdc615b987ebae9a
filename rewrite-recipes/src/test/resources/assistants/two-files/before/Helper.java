import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunStatus;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class Helper {
    private final OpenAIClient client;
    private final Assistant assistant;

    Helper(OpenAIClient client) {
        this.client = client;
        this.assistant = create(List.of(FunctionDefinition.builder()
                .name("look_up")
                .parameters(FunctionParameters.builder()
                        .putAdditionalProperty("type", JsonValue.from("object"))
                        .putAdditionalProperty("properties", JsonValue.from(Map.of()))
                        .build())
                .build()));
    }

    private Assistant create(List<FunctionDefinition> functions) {
        AssistantCreateParams.Builder builder = AssistantCreateParams.builder()
                .model("gpt-4o")
                .name("Helper")
                .instructions("Use the tools.");
        for (FunctionDefinition function : functions) {
            builder.addFunctionTool(function);
        }
        AssistantCreateParams params = builder.build();
        Assistant created = client.beta().assistants().create(params);
        return created;
    }

    Thread begin() {
        Thread thread = client.beta().threads().create();
        return thread;
    }

    String prompt(Thread thread, String prompt) throws Exception {
        client.beta().threads().messages().create(MessageCreateParams.builder()
                .threadId(thread.id())
                .role(MessageCreateParams.Role.USER)
                .content(prompt)
                .build());

        Run run = client.beta().threads().runs().create(RunCreateParams.builder()
                .threadId(thread.id())
                .assistantId(assistant.id())
                .build());

        while (true) {
            java.lang.Thread.sleep(5);

            run = client.beta().threads().runs().retrieve(RunRetrieveParams.builder()
                    .threadId(run.threadId())
                    .runId(run.id())
                    .build());

            if (RunStatus.REQUIRES_ACTION.equals(run.status())) {
                List<RequiredActionFunctionToolCall> calls =
                        run.requiredAction().orElseThrow().submitToolOutputs().toolCalls();
                List<RunSubmitToolOutputsParams.ToolOutput> outputs = new ArrayList<>();
                for (RequiredActionFunctionToolCall call : calls) {
                    outputs.add(RunSubmitToolOutputsParams.ToolOutput.builder()
                            .toolCallId(call.id())
                            .output("found " + call.function().name())
                            .build());
                }
                client.beta().threads().runs().submitToolOutputs(RunSubmitToolOutputsParams.builder()
                        .threadId(thread.id())
                        .runId(run.id())
                        .toolOutputs(outputs)
                        .build());
            }
            if (Set.of(RunStatus.COMPLETED, RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.EXPIRED).contains(run.status())) {
                break;
            }
        }

        List<Message> messages = client.beta().threads().messages().list(
                MessageListParams.builder().threadId(thread.id()).build()).data();
        return messages.get(0).content().get(0).text().get().text().value();
    }
}
