package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.content.ContentPart.ContentPartImageUrl;
import io.github.sashirestela.openai.common.content.ContentPart.ContentPartImageUrl.ImageUrl;
import io.github.sashirestela.openai.common.content.ContentPart.ContentPartText;
import io.github.sashirestela.openai.common.content.ImageDetail;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.AssistantMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import io.github.sashirestela.openai.exception.OpenAIException;
import io.github.sashirestela.openai.exception.OpenAIExceptionConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class Assistant {
    private final SimpleOpenAI openAI;
    private final List<ChatMessage> history = new ArrayList<>();

    public Assistant(SimpleOpenAI openAI) {
        this.openAI = openAI;
    }

    public static Assistant create() {
        return new Assistant(SimpleOpenAI.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .organizationId(System.getenv("OPENAI_ORGANIZATION_ID"))
                .build());
    }

    public String ask(String question) {
        // One question, one answer.
        var chatRequest = ChatRequest.builder()
                .model("gpt-4o-mini")
                .message(SystemMessage.of("You are an expert in AI."))
                .message(UserMessage.of(question))
                .temperature(0.0)
                .maxCompletionTokens(300)
                .build();
        var futureChat = openAI.chatCompletions().create(chatRequest);
        var chatResponse = futureChat.join();
        return chatResponse.firstContent();
    }

    public String safely(String question) {
        try {
            return ask(question);
        } catch (CompletionException e) {
            try {
                OpenAIExceptionConverter.rethrow(e);
            } catch (OpenAIException told) {
                return told.getResponseInfo().getStatus() + " " + told.getClass().getSimpleName() + ": " + told.getMessage();
            }
            return "unreachable";
        }
    }

    public String talk(String question) {
        int limit = 30;
        history.add(UserMessage.of(question));
        Chat chat = openAI.chatCompletions()
                .create(ChatRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(history)
                        .maxTokens(limit)
                        .store(true)
                        .n(1)
                        .build())
                .join();
        String answer = chat.getChoices().get(0).getMessage().getContent();
        history.add(AssistantMessage.of(answer));
        return answer + " (" + chat.getUsage().getPromptTokens() + "+" + chat.getUsage().getCompletionTokens() + "="
                + chat.getUsage().getTotalTokens() + " tokens, " + chat.getChoices().get(0).getFinishReason() + ")";
    }

    public CompletableFuture<String> describe(String url) {
        return openAI.chatCompletions()
                .create(ChatRequest.builder()
                        .model("gpt-4o-mini")
                        .messages(List.of(UserMessage.of(List.of(
                                ContentPartText.of("What do you see?"),
                                ContentPartImageUrl.of(ImageUrl.of(url)),
                                ContentPartImageUrl.of(ImageUrl.of("https://example.com/a.png", ImageDetail.LOW))))))
                        .build())
                .thenApply(Chat::firstContent);
    }
}
