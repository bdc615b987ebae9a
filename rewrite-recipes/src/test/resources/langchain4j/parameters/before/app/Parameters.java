package app;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;

public class Parameters {
    public static ChatModel model(HttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .maxRetries(1)
                .defaultRequestParameters(OpenAiChatRequestParameters.builder().topP(0.9).build())
                .build();
    }

    public String ask(HttpClientBuilder http, String question) {
        ChatResponse response = model(http).chat(ChatRequest.builder()
                .messages(SystemMessage.from("You are terse."), UserMessage.from(question))
                .parameters(OpenAiChatRequestParameters.builder()
                        .temperature(0.1)
                        .maxCompletionTokens(100)
                        .reasoningEffort("low")
                        .build())
                .build());
        OpenAiChatResponseMetadata metadata = (OpenAiChatResponseMetadata) response.metadata();
        return response.aiMessage().text() + " (" + metadata.tokenUsage().totalTokenCount() + " "
                + response.finishReason() + ")";
    }
}
