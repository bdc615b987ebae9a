import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
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

class Helper {
    private final OpenAIClient client;
    private final ResponseCreateParams assistant;

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

    private ResponseCreateParams create(List<FunctionDefinition> functions) {
        ResponseCreateParams.Builder builder = ResponseCreateParams.builder()
                .model("gpt-4o")
                .instructions("Use the tools.");
        for (FunctionDefinition function : functions) {
            builder.addTool(FunctionTool.builder()
                    .name(function.name())
                    .description(function.description())
                    .parameters(function.parameters().map(schema ->
                            FunctionTool.Parameters.builder().putAllAdditionalProperties(schema._additionalProperties()).build()))
                    .strict(function.strict().orElse(false))
                    .build());
        }
        ResponseCreateParams params = builder.build();
        ResponseCreateParams created = params;
        return created;
    }

    Conversation begin() {
        Conversation thread = client.conversations().create();
        return thread;
    }

    String prompt(Conversation thread, String prompt) throws Exception {
        Response run = client.responses().create(assistant.toBuilder()
                .conversation(thread.id())
                .input(prompt)
                .build());

        while (run.output().stream().anyMatch(ResponseOutputItem::isFunctionCall)) {
            List<ResponseFunctionToolCall> calls =
                    run.output().stream()
                            .filter(ResponseOutputItem::isFunctionCall)
                            .map(ResponseOutputItem::asFunctionCall)
                            .collect(Collectors.toList());
            List<ResponseInputItem> outputs = new ArrayList<>();
            for (ResponseFunctionToolCall call : calls) {
                outputs.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                        .callId(call.callId())
                        .output("found " + call.name())
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
                .get().content().get(0).outputText().get().text();
    }
}
