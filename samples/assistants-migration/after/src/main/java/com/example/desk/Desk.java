package com.example.desk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ToolChoiceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same help desk on the Responses API. */
public final class Desk {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    public static void main(String[] args) {
        Desk desk = new Desk();
        // The thread became a conversation, kept on the server like it was.
        Conversation conversation = desk.client.conversations().create();
        System.out.println(desk.ask(conversation, "Where is order 17?"));
        System.out.println(desk.ask(conversation, "And order 18?"));
        desk.tell(conversation, "Thanks!");
    }

    /** The assistant became code: what it was configured with goes with every request. */
    private static ResponseCreateParams.Builder assistant() {
        return ResponseCreateParams.builder()
                .model("gpt-4.1")
                .instructions("You are the desk of a shop. Be brief.")
                .addTool(FunctionTool.builder()
                        .name("order_state")
                        .description("The state of an order")
                        .strict(false)
                        .parameters(FunctionTool.Parameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty(
                                        "properties", JsonValue.from(Map.of("order", Map.of("type", "string"))))
                                .putAdditionalProperty("required", JsonValue.from(List.of("order")))
                                .build())
                        .build())
                // The vector stores stay as they are.
                .addFileSearchTool(List.of("vs_terms"));
    }

    private String ask(Conversation conversation, String question) {
        // The message and the run became one call, which returns when it is done: nothing to poll.
        Response response = client.responses().create(
                assistant().conversation(conversation.id()).input(question).build());
        List<ResponseFunctionToolCall> calls = calls(response);
        while (!calls.isEmpty()) {
            // The outputs of tools are items of the next call.
            List<ResponseInputItem> outputs = new ArrayList<>();
            for (ResponseFunctionToolCall call : calls) {
                outputs.add(ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                        .callId(call.callId())
                        .output(orderState(call.arguments()))
                        .build()));
            }
            response = client.responses().create(assistant()
                    .conversation(conversation.id())
                    .inputOfResponse(outputs)
                    .build());
            calls = calls(response);
        }
        return response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .collect(Collectors.joining());
    }

    /** Prints the answer while it is written. */
    private void tell(Conversation conversation, String question) {
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(assistant()
                .conversation(conversation.id())
                .input(question)
                .toolChoice(ToolChoiceOptions.NONE)
                .build())) {
            events.stream()
                    .flatMap(event -> event.outputTextDelta().stream())
                    .forEach(delta -> System.out.print(delta.delta()));
        }
        System.out.println();
    }

    private static List<ResponseFunctionToolCall> calls(Response response) {
        return response.output().stream()
                .flatMap(item -> item.functionCall().stream())
                .toList();
    }

    private static String orderState(String arguments) {
        return arguments.contains("order") ? "sent yesterday" : "unknown";
    }
}
