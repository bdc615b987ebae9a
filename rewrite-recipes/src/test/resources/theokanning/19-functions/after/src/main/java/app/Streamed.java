package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.Timeout;
import com.openai.core.http.Headers;
import com.openai.core.http.StreamResponse;
import com.openai.errors.SseException;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.ErrorObject;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputMessage;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseTextDeltaEvent;
import com.openai.models.responses.Tool;
import com.openai.models.responses.ToolChoiceOptions;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.ChatMessageAccumulator;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Functions in streams that are put together. */
public class Streamed {
    public static class Question {
        public int number;
    }

    static String asks(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        FunctionExecutor executor = new FunctionExecutor(Collections.singletonList(ChatFunction.builder()
                .name("look_up")
                .executor(Question.class, asked -> Collections.singletonMap("found", asked.number + 1))
                .build()));
        List<ResponseInputItem> messages = new ArrayList<>();
        messages.add(inputMessage(EasyInputMessage.Role.USER, question));
        while (true) {
            ResponseCreateParams request = ResponseCreateParams.builder()
                    .model("gpt-4o-mini")
                    .inputOfResponse(messages)
                    .tools(toolsOf(executor.getFunctions()))
                    .parallelToolCalls(false)
                    .toolChoice(ToolChoiceOptions.AUTO)
                    .store(false)
                    .build();

            AtomicBoolean first = new AtomicBoolean(true);
            Response answer = accumulate(service, request, step -> {
                if (step.isFunctionCall()) {
                    if (first.getAndSet(false)) {
                        System.out.println("calls " + step.getAccumulatedChatFunctionCall().getName());
                    }
                } else if (step.getMessageChunk().getContent() != null
                        && !step.getMessageChunk().getContent().isEmpty()) {
                    System.out.print(step.getMessageChunk().getContent().length());
                }
            }, System.out::println);
            messages.addAll(itemsOf(answer));
            if (functionCallOf(answer) == null) {
                return said(textOf(answer));
            }
            messages.add(outputOf(messages, executor.executeAndConvertToMessageHandlingExceptions(functionCallOf(answer))));
        }
    }

    static String prints(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
        StringBuilder all = new StringBuilder();
        accumulate(service, request, step -> {
            if (step.isChatMessage() && step.getMessageChunk().getContent() != null
                    && !step.getMessageChunk().getContent().isEmpty()) {
                all.append(step.getMessageChunk().getContent()).append('|');
            }
        }, () -> {});
        return all.toString();
    }

    static String waits(String question) {
        OpenAIClient service = OpenAIOkHttpClient.builder()
                .apiKey("sk-none")
                .timeout(Timeout.builder().read(Duration.ofSeconds(10)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
        ResponseCreateParams request = ResponseCreateParams.builder()
                .model("gpt-4o-mini")
                .inputOfResponse(Collections.singletonList(inputMessage(EasyInputMessage.Role.USER, question)))
                .store(false)
                .build();
        return textOf(accumulate(service, request, step -> {}, () -> {}));
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
    }

    /** Reads a stream to its end; each step gets what came with it and all that came so far. */
    private static Response accumulate(
            OpenAIClient client,
            ResponseCreateParams request,
            Consumer<ChatMessageAccumulator> onNext,
            Runnable onComplete) {
        ResponseAccumulator response = ResponseAccumulator.create();
        ChatMessage message = new ChatMessage("assistant", null);
        try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(request)) {
            events.stream()
                    .peek(response::accumulate)
                    .filter(event -> isChunk(event) || isOfFunction(event))
                    .forEach(event -> onNext.accept(stepOf(event, message)));
        }
        onComplete.run();
        return response.response();
    }

    /** The function that an answer calls; null if it calls none. */
    private static ChatFunctionCall functionCallOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isFunctionCall)
                .findFirst()
                .map(call -> OpenAiService.defaultObjectMapper().convertValue(JsonValue.from(call), ChatFunctionCall.class))
                .orElse(null);
    }

    /** A message as an item of the input. */
    private static ResponseInputItem inputMessage(EasyInputMessage.Role role, String text) {
        return ResponseInputItem.ofEasyInputMessage(
                EasyInputMessage.builder().role(role).content(text).build());
    }

    /** Whether Chat Completions had a chunk for an event: the first, texts and the end; one that failed is an exception. */
    private static boolean isChunk(ResponseStreamEvent event) {
        event.failed().flatMap(failed -> failed.response().error()).ifPresent(error -> {
            throw SseException.builder()
                    .statusCode(200)
                    .headers(Headers.builder().build())
                    .error(ErrorObject.builder()
                            .code(error.code().asString())
                            .message(error.message())
                            .param(Optional.empty())
                            .type("server_error")
                            .build())
                    .build();
        });
        return event.isCreated() || event.isOutputTextDelta() || event.isCompleted() || event.isIncomplete();
    }

    /** Whether an event is of a call of a function, for which Chat Completions had chunks, too. */
    private static boolean isOfFunction(ResponseStreamEvent event) {
        return event.isFunctionCallArgumentsDelta()
                || event.outputItemAdded().filter(added -> added.item().isFunctionCall()).isPresent();
    }

    /** All of an answer, to be sent again with the next request. */
    private static List<ResponseInputItem> itemsOf(Response response) {
        return response.output().stream()
                .map(item -> JsonValue.from(item).convert(ResponseInputItem.class))
                .collect(Collectors.toList());
    }

    /** What a function gave, for the last call among the messages. */
    private static ResponseInputItem outputOf(List<ResponseInputItem> messages, ChatMessage result) {
        String callId = messages.stream()
                .filter(ResponseInputItem::isFunctionCall)
                .map(item -> item.asFunctionCall().callId())
                .reduce("", (before, last) -> last);
        return ResponseInputItem.ofFunctionCallOutput(ResponseInputItem.FunctionCallOutput.builder()
                .callId(callId)
                .output(result.getContent())
                .build());
    }

    /** What an event brings, and a message that grows by it. */
    private static ChatMessageAccumulator stepOf(ResponseStreamEvent event, ChatMessage message) {
        ChatMessage chunk = new ChatMessage("assistant", deltaOf(event));
        if (chunk.getContent() != null) {
            message.setContent(message.getContent() == null ? chunk.getContent() : message.getContent() + chunk.getContent());
        }
        event.outputItemAdded().flatMap(added -> added.item().functionCall()).ifPresent(call -> {
            chunk.setFunctionCall(new ChatFunctionCall(call.name(), null));
            message.setFunctionCall(new ChatFunctionCall(call.name(), OpenAiService.defaultObjectMapper().valueToTree("")));
        });
        event.functionCallArgumentsDelta().ifPresent(part -> {
            ChatFunctionCall call = message.getFunctionCall();
            chunk.setFunctionCall(new ChatFunctionCall(null, OpenAiService.defaultObjectMapper().valueToTree(part.delta())));
            call.setArguments(OpenAiService.defaultObjectMapper().valueToTree(call.getArguments().asText() + part.delta()));
        });
        event.completed().ifPresent(completed -> message.setFunctionCall(functionCallOf(completed.response())));
        return new ChatMessageAccumulator(chunk, message);
    }

    /** The text that an event brings, which is empty in the first; null if it brings none. */
    private static String deltaOf(ResponseStreamEvent event) {
        return event.isCreated() ? "" : event.outputTextDelta().map(ResponseTextDeltaEvent::delta).orElse(null);
    }

    /** The text of an answer; null if it has none. */
    private static String textOf(Response response) {
        return response.output().stream()
                .filter(ResponseOutputItem::isMessage)
                .flatMap(item -> item.asMessage().content().stream())
                .filter(ResponseOutputMessage.Content::isOutputText)
                .map(content -> content.asOutputText().text())
                .reduce(String::concat)
                .orElse(null);
    }

    /** Functions as tools, whose schemas stay as they are. */
    private static List<Tool> toolsOf(List<?> functions) {
        if (functions == null) {
            return Collections.emptyList();
        }
        return functions.stream()
                .map(function -> JsonValue.from(OpenAiService.defaultObjectMapper().valueToTree(function)).convert(FunctionTool.class))
                .map(tool -> Tool.ofFunction(tool.toBuilder()
                        .type(JsonValue.from("function"))
                        .parameters(tool.parameters())
                        .strict(false)
                        .build()))
                .collect(Collectors.toList());
    }
}
