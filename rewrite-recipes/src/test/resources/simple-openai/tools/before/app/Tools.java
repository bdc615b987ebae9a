package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.function.Functional;
import io.github.sashirestela.openai.common.tool.ToolCall;
import io.github.sashirestela.openai.common.tool.ToolChoice;
import io.github.sashirestela.openai.common.tool.ToolChoiceOption;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.AssistantMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.ToolMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;

public class Tools {
    private final SimpleOpenAI openAI;

    public Tools(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Tools create() {
        return new Tools(SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    private FunctionExecutor executor() {
        var executor = new FunctionExecutor();
        executor.enrollFunction(FunctionDef.builder()
                .name("get_weather")
                .description("Get the current weather of a location")
                .functionalClass(Weather.class)
                .build());
        return executor;
    }

    public String first(String question) {
        var functionExecutor = executor();
        var messages = new ArrayList<ChatMessage>();
        messages.add(UserMessage.of(question));
        var chatRequest = ChatRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .tools(functionExecutor.getToolFunctions())
                .toolChoice(ToolChoiceOption.AUTO)
                .build();
        var chatResponse = openAI.chatCompletions().create(chatRequest).join();
        var chatMessage = chatResponse.firstMessage();
        if (chatMessage.getToolCalls() == null) {
            return chatMessage.getContent();
        }
        var chatToolCall = chatMessage.getToolCalls().get(0);
        var result = functionExecutor.execute(chatToolCall.getFunction());
        messages.add(chatMessage);
        messages.add(ToolMessage.of(result.toString(), chatToolCall.getId()));
        chatRequest = ChatRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .tools(functionExecutor.getToolFunctions())
                .toolChoice(ToolChoiceOption.AUTO)
                .build();
        return openAI.chatCompletions().create(chatRequest).join().firstContent();
    }

    public String all(String question) {
        FunctionExecutor executor = executor();
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(UserMessage.of(question));
        ChatRequest request = ChatRequest.builder()
                .model("gpt-4o-mini")
                .messages(messages)
                .tools(executor.getToolFunctions())
                .toolChoice(ToolChoice.function("get_weather"))
                .build();
        List<ToolCall> calls =
                openAI.chatCompletions().create(request).join().firstMessage().getToolCalls();
        messages.add(AssistantMessage.of(calls));
        for (ToolCall call : calls) {
            Object result = executor.execute(call.getFunction());
            messages.add(ToolMessage.of(String.valueOf(result), call.getId()));
        }
        return openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").messages(messages).build())
                .join()
                .firstContent();
    }

    public static class Weather implements Functional {
        @JsonProperty(required = true)
        public String town;

        @Override
        public Object execute() {
            return "sunny in " + town;
        }
    }
}
