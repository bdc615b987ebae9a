package app;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;
import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;

import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpClientBuilderLoader;
import dev.langchain4j.internal.RetryUtils;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiResponsesChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public class Models {
    private final ChatModel model;

    public Models(HttpClientBuilder http) {
        // What everybody writes.
        this.model = withRetries(OpenAiResponsesChatModel.builder()
                .httpClientBuilder(http.connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .apiKey("none")
                .modelName(GPT_4_O_MINI.toString())
                .temperature(0.2)
                .maxOutputTokens(200)
                .build(), 2, Set.of());
    }

    public static ChatModel byDefault() {
        return withRetries(OpenAiResponsesChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .modelName("gpt-4o-mini")
                .logRequests(true) // for the log
                .httpClientBuilder(HttpClientBuilderLoader.loadHttpClientBuilder().connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .build(), 2, Set.of());
    }

    public static ChatModel short_(String key, Integer retries) {
        ChatModel made = withRetries(OpenAiResponsesChatModel.builder().apiKey(key).modelName("gpt-4o-mini").httpClientBuilder(HttpClientBuilderLoader.loadHttpClientBuilder().connectTimeout(Duration.ofSeconds(30)).readTimeout(Duration.ofSeconds(30))).build(), retries, Set.of());
        return made;
    }

    public String ask(String question) {
        return model.chat(question);
    }

    public String structured(HttpClientBuilder http, String question) {
        ChatModel json = withRetries(OpenAiResponsesChatModel.builder()
                .httpClientBuilder(http.connectTimeout(Duration.ofSeconds(10)).readTimeout(Duration.ofSeconds(10)))
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .maxOutputTokens(300)
                .responseFormat(ResponseFormat.JSON)
                .build(), 0, Set.of());
        ChatModel schema = withRetries(OpenAiResponsesChatModel.builder()
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .strictJsonSchema(true)
                .httpClientBuilder(HttpClientBuilderLoader.loadHttpClientBuilder().connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .build(), 2, Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
        return json.chat("Give me JSON. " + question) + schema.supportedCapabilities().size() + model.supportedCapabilities().size();
    }

    public String stream(HttpClientBuilder http, String question) {
        StreamingChatModel streaming = OpenAiResponsesStreamingChatModel.builder()
                .httpClientBuilder(http.connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60)))
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .build();
        StringBuilder text = new StringBuilder();
        CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        streaming.chat(question, new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String partial) {
                text.append(partial);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
                done.complete(response);
            }

            @Override
            public void onError(Throwable error) {
                done.completeExceptionally(error);
            }
        });
        return text.append(done.join().finishReason()).toString();
    }

    public String conditional(HttpClientBuilder http, String question) {
        OpenAiResponsesChatModel.Builder builder = OpenAiResponsesChatModel.builder().httpClientBuilder(HttpClientBuilderLoader.loadHttpClientBuilder().connectTimeout(Duration.ofSeconds(15)).readTimeout(Duration.ofSeconds(60))).apiKey("none").modelName("gpt-4o-mini");
        if (question.length() > 3) {
            builder.temperature(0.7);
        }
        return withRetries(builder.build(), 2, Set.of()) == null ? "none" : "some";
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
