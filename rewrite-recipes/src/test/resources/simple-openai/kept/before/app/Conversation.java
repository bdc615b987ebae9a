package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.function.Functional;
import io.github.sashirestela.openai.common.tool.ToolCall;
import io.github.sashirestela.openai.common.tool.ToolChoiceOption;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.Chat.Choice;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.AssistantMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.ResponseMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.ToolMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One history of messages for questions that are answered in parts and for those that are answered at once. */
public class Conversation {
    private final SimpleOpenAI openAI;
    private final FunctionExecutor executor = new FunctionExecutor();
    private final List<ChatMessage> history = new ArrayList<>();

    public Conversation(SimpleOpenAI openAI) {
        this.openAI = openAI;
        executor.enrollFunction(FunctionDef.builder()
                .name("get_weather")
                .description("Get the current weather of a location")
                .functionalClass(Weather.class)
                .build());
        history.add(SystemMessage.of("You are terse."));
    }

    public static Conversation create() {
        return new Conversation(
                SimpleOpenAI.builder().apiKey(System.getenv("OPENAI_API_KEY")).build());
    }

    public void talk(String question) {
        history.add(UserMessage.of(question));
        for (int round = 0; round < 2; round++) {
            Choice answer = gathered(openAI.chatCompletions()
                    .createStream(ChatRequest.builder()
                            .model("gpt-4o-mini")
                            .messages(history)
                            .tools(executor.getToolFunctions())
                            .toolChoice(ToolChoiceOption.AUTO)
                            .stream(true)
                            .build())
                    .join());
            System.out.println(answer.getMessage().getContent() + " " + answer.getFinishReason());
            if (answer.getFinishReason().equals("tool_calls")) {
                history.add(answer.getMessage());
                var results = executor.executeAll(
                        answer.getMessage().getToolCalls(), (id, result) -> ToolMessage.of(result, id));
                history.addAll(results);
            }
        }
    }

    /** The message is made by hand of its parts. */
    private Choice gathered(Stream<Chat> parts) {
        Choice choice = new Choice();
        ResponseMessage message = new ResponseMessage();
        StringBuilder text = new StringBuilder();
        List<ToolCall> calls = new ArrayList<>();
        parts.forEach(part -> {
            if (part.getChoices().isEmpty()) {
                System.out.println(part.getUsage().getTotalTokens() > 0);
                return;
            }
            ResponseMessage delta = part.firstMessage();
            if (delta.getRole() != null) {
                message.setRole(delta.getRole());
            }
            if (delta.getContent() != null) {
                text.append(delta.getContent());
            }
            if (delta.getToolCalls() != null) {
                for (ToolCall call : delta.getToolCalls()) {
                    if (call.getIndex() == calls.size()) {
                        calls.add(call);
                    } else {
                        var function = calls.get(call.getIndex()).getFunction();
                        function.setArguments(function.getArguments() + call.getFunction().getArguments());
                    }
                }
            }
            if (part.getChoices().get(0).getFinishReason() != null) {
                choice.setFinishReason(part.getChoices().get(0).getFinishReason());
            }
        });
        message.setContent(text.length() > 0 ? text.toString() : null);
        message.setToolCalls(calls.isEmpty() ? null : calls);
        choice.setMessage(message);
        return choice;
    }

    public String summary() {
        history.add(UserMessage.of("Sum it up."));
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder().model("gpt-4o-mini").messages(history).build())
                .join();
        history.add(AssistantMessage.of(chat.firstContent()));
        return chat.firstContent() + " " + chat.getUsage().getTotalTokens();
    }

    public static class Weather implements Functional {
        @JsonProperty(required = true)
        public String location;

        @Override
        public Object execute() {
            return "sunny in " + location;
        }
    }
}
