package app;

import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionRequest.ChatCompletionRequestFunctionCall;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import io.reactivex.Flowable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Functions in streams that are put together. */
public class Streamed {
    public static class Question {
        public int number;
    }

    static String asks(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        FunctionExecutor executor = new FunctionExecutor(Collections.singletonList(ChatFunction.builder()
                .name("look_up")
                .executor(Question.class, asked -> Collections.singletonMap("found", asked.number + 1))
                .build()));
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage("user", question));
        while (true) {
            ChatCompletionRequest request = ChatCompletionRequest.builder()
                    .model("gpt-4o-mini")
                    .messages(messages)
                    .functions(executor.getFunctions())
                    .functionCall(ChatCompletionRequestFunctionCall.of("auto"))
                    .build();
            Flowable<ChatCompletionChunk> chunks = service.streamChatCompletion(request);

            AtomicBoolean first = new AtomicBoolean(true);
            ChatMessage answer = service.mapStreamToAccumulator(chunks)
                    .doOnNext(step -> {
                        if (step.isFunctionCall()) {
                            if (first.getAndSet(false)) {
                                System.out.println("calls " + step.getAccumulatedChatFunctionCall().getName());
                            }
                        } else if (step.getMessageChunk().getContent() != null
                                && !step.getMessageChunk().getContent().isEmpty()) {
                            System.out.print(step.getMessageChunk().getContent().length());
                        }
                    })
                    .doOnComplete(System.out::println)
                    .lastElement()
                    .blockingGet()
                    .getAccumulatedMessage();
            messages.add(answer);
            if (answer.getFunctionCall() == null) {
                return said(answer.getContent());
            }
            messages.add(executor.executeAndConvertToMessageHandlingExceptions(answer.getFunctionCall()));
        }
    }

    static String prints(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        StringBuilder all = new StringBuilder();
        service.mapStreamToAccumulator(service.streamChatCompletion(request))
                .blockingForEach(step -> {
                    if (step.isChatMessage() && step.getMessageChunk().getContent() != null
                            && !step.getMessageChunk().getContent().isEmpty()) {
                        all.append(step.getMessageChunk().getContent()).append('|');
                    }
                });
        return all.toString();
    }

    static String waits(String question) {
        OpenAiService service = new OpenAiService("sk-none");
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .build();
        return service.mapStreamToAccumulator(service.streamChatCompletion(request)).blockingLast().getAccumulatedMessage().getContent();
    }

    /** What the model said, without the mark that it makes from all of the request. */
    private static String said(String text) {
        return text.substring(text.indexOf(']') + 1);
    }
}
