package com.example.desk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.assistants.FileSearchTool;
import com.openai.models.beta.threads.AssistantToolChoiceOption;
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

/** A help desk on the Assistants API, which was switched off on 26 August 2026. */
public final class Desk {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    public static void main(String[] args) throws InterruptedException {
        Desk desk = new Desk();
        // The assistant: kept on the server.
        Assistant assistant = desk.client.beta().assistants().create(AssistantCreateParams.builder()
                .name("Desk")
                .model("gpt-4.1")
                .instructions("You are the desk of a shop. Be brief.")
                .addFunctionTool(FunctionDefinition.builder()
                        .name("order_state")
                        .description("The state of an order")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .putAdditionalProperty(
                                        "properties", JsonValue.from(Map.of("order", Map.of("type", "string"))))
                                .putAdditionalProperty("required", JsonValue.from(List.of("order")))
                                .build())
                        .build())
                .addTool(FileSearchTool.builder().build())
                .toolResources(AssistantCreateParams.ToolResources.builder()
                        .fileSearch(AssistantCreateParams.ToolResources.FileSearch.builder()
                                .addVectorStoreId("vs_terms")
                                .build())
                        .build())
                .build());
        // The thread: the history, kept on the server.
        Thread thread = desk.client.beta().threads().create();
        System.out.println(desk.ask(assistant, thread, "Where is order 17?"));
        System.out.println(desk.ask(assistant, thread, "And order 18?"));
        desk.tell(assistant, thread, "Thanks!");
    }

    private String ask(Assistant assistant, Thread thread, String question) throws InterruptedException {
        client.beta().threads().messages().create(
                thread.id(),
                MessageCreateParams.builder()
                        .role(MessageCreateParams.Role.USER)
                        .content(question)
                        .build());
        // The run: asked for again and again until it ends or wants the outputs of tools.
        Run run = client.beta().threads().runs().create(
                thread.id(),
                RunCreateParams.builder().assistantId(assistant.id()).build());
        while (!run.status().equals(RunStatus.COMPLETED)) {
            if (run.status().equals(RunStatus.REQUIRES_ACTION)) {
                List<RunSubmitToolOutputsParams.ToolOutput> outputs = new ArrayList<>();
                for (RequiredActionFunctionToolCall call :
                        run.requiredAction().get().submitToolOutputs().toolCalls()) {
                    outputs.add(RunSubmitToolOutputsParams.ToolOutput.builder()
                            .toolCallId(call.id())
                            .output(orderState(call.function().arguments()))
                            .build());
                }
                run = client.beta().threads().runs().submitToolOutputs(
                        run.id(),
                        RunSubmitToolOutputsParams.builder()
                                .threadId(thread.id())
                                .toolOutputs(outputs)
                                .build());
            } else {
                java.lang.Thread.sleep(100);
                run = client.beta().threads().runs().retrieve(
                        run.id(),
                        RunRetrieveParams.builder().threadId(thread.id()).build());
            }
        }
        // The answer: the newest message of the thread.
        return client.beta().threads().messages().list(thread.id()).data().get(0).content().get(0).asText().text().value();
    }

    /** Prints the answer while it is written. */
    private void tell(Assistant assistant, Thread thread, String question) {
        client.beta().threads().messages().create(
                thread.id(),
                MessageCreateParams.builder()
                        .role(MessageCreateParams.Role.USER)
                        .content(question)
                        .build());
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

    private static String orderState(String arguments) {
        return arguments.contains("order") ? "sent yesterday" : "unknown";
    }
}
