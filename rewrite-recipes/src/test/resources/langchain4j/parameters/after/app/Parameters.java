package app;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.internal.RetryUtils;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiResponsesChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiResponsesChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;

public class Parameters {
    public static ChatModel model(HttpClientBuilder http) {
        return withRetries(OpenAiResponsesChatModel.builder()
                .httpClientBuilder(http.connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .defaultRequestParameters(OpenAiResponsesChatRequestParameters.builder().topP(0.9).build())
                .build(), 1, Set.of());
    }

    public String ask(HttpClientBuilder http, String question) {
        ChatResponse response = model(http).chat(ChatRequest.builder()
                .messages(SystemMessage.from("You are terse."), UserMessage.from(question))
                .parameters(OpenAiResponsesChatRequestParameters.builder()
                        .temperature(0.1)
                        .maxOutputTokens(100)
                        .reasoningEffort("low")
                        .build())
                .build());
        OpenAiResponsesChatResponseMetadata metadata = (OpenAiResponsesChatResponseMetadata) response.metadata();
        return response.aiMessage().text() + " (" + metadata.tokenUsage().totalTokenCount() + " "
                + response.finishReason() + ")";
    }

    private static ChatModel withRetries(ChatModel model, Integer maxRetries, Set<Capability> capabilities) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return RetryUtils.withRetry(() -> {
                    ChatResponse response = model.doChat(request);
                    if (response.finishReason() == FinishReason.OTHER) {
                        throw new InternalServerException("The response failed: " + response.metadata());
                    }
                    return response;
                }, maxRetries == null ? 2 : maxRetries);
            }

            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return model.defaultRequestParameters();
            }

            @Override
            public List<ChatModelListener> listeners() {
                return model.listeners();
            }

            @Override
            public ModelProvider provider() {
                return model.provider();
            }

            @Override
            public Set<Capability> supportedCapabilities() {
                return capabilities;
            }
        };
    }
}
