package app;

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
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;

public class Old {
    private final ChatModel model;

    public Old(HttpClientBuilder http) {
        model = withRetries(OpenAiResponsesChatModel.builder()
                .httpClientBuilder(http.connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build(), 2, Set.of());
    }

    public String ask(String question) {
        return model.chat(question);
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
