package app;

import com.theokanning.openai.Usage;
import com.theokanning.openai.completion.chat.ChatCompletionChoice;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.completion.chat.ChatMessageRole;
import com.theokanning.openai.service.OpenAiService;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;

class OneQuestion {
    private static final String LONG =
            " Say it at length, with all that belongs to it, and with what people say of it in other places, and why.";

    static String answer(String question) {
        OpenAiService service = new OpenAiService("sk-none", Duration.ofSeconds(60));
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Arrays.asList(
                        new ChatMessage(ChatMessageRole.SYSTEM.value(), "You are terse."),
                        new ChatMessage(ChatMessageRole.USER.value(), question)))
                .temperature(0.2)
                .topP(0.9)
                .maxTokens(200)
                .user("somebody")
                .n(1)
                // nothing special
                .logitBias(new HashMap<>())
                .presencePenalty(0.0)
                .stream(false)
                .build();
        ChatCompletionResult result = service.createChatCompletion(request);
        ChatCompletionChoice choice = result.getChoices().get(0);
        String text = choice.getMessage().getContent();
        long tokens = result.getUsage().getTotalTokens();
        return choice.getMessage().getRole() + ": " + text + " " + tokens + " " + choice.getFinishReason() + choice.getIndex();
    }

    static String cut(String question) {
        ChatCompletionResult result = new OpenAiService("sk-none").createChatCompletion(ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question + LONG)))
                .maxTokens(16)
                .build());
        Usage usage = result.getUsage();
        if (usage == null) {
            return "no usage";
        }
        return result.getChoices().get(0).getFinishReason() + usage.getPromptTokens() + usage.getCompletionTokens();
    }

    /** Responses takes no limit below 16, and gives a longer answer then. */
    static String raised(String question, boolean any) {
        ChatCompletionRequest request = ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(Collections.singletonList(new ChatMessage("user", question)))
                .maxTokens(9)
                .build();
        return new OpenAiService("sk-none").createChatCompletion(request).getChoices().get(0).getMessage().getContent();
    }

    static String limited(String question) {
        return limited(question, null) + limited(question, 17);
    }

    private static String limited(String question, Integer limit) {
        OpenAiService service = new OpenAiService("sk-none");
        try {
            // The limit may not be there.
            return service.createChatCompletion(ChatCompletionRequest.builder()
                            .messages(Collections.singletonList(new ChatMessage("user", question + LONG)))
                            .model("gpt-4o-mini")
                            .maxTokens(limit)
                            .build())
                    .getChoices()
                    .get(0)
                    .getMessage()
                    .getContent();
        } finally {
            service.shutdownExecutor();
        }
    }
}
