package app;

import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.ResponseFormat;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;

abstract class Service {
    private final SimpleOpenAI openAI;
    private final String modelName;

    Service(SimpleOpenAI openAI, String modelName) {
        this.openAI = openAI;
        this.modelName = modelName;
    }

    protected String complete(UserMessage message) {
        Chat chat = openAI.chatCompletions().create(request(message)).join();
        return chat.firstContent();
    }

    private ChatRequest request(UserMessage message) {
        return ChatRequest.builder()
                .model(modelName)
                .message(getSystemMessage())
                .message(message)
                .responseFormat(getResponseFormat())
                .build();
    }

    protected abstract SystemMessage getSystemMessage();

    protected abstract ResponseFormat getResponseFormat();
}
