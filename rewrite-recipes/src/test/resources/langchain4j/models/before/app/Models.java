package app;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;
import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

public class Models {
    private final OpenAiChatModel model;

    public Models(HttpClientBuilder http) {
        // What everybody writes.
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName(GPT_4_O_MINI)
                .temperature(0.2)
                .maxTokens(200)
                .build();
    }

    public static ChatModel byDefault() {
        return OpenAiChatModel.builder()
                .apiKey(System.getenv("OPENAI_API_KEY"))
                .modelName("gpt-4o-mini")
                .logRequests(true) // for the log
                .build();
    }

    public static ChatModel short_(String key, Integer retries) {
        ChatModel made = OpenAiChatModel.builder().apiKey(key).modelName("gpt-4o-mini").timeout(Duration.ofSeconds(30)).maxRetries(retries).build();
        return made;
    }

    public String ask(String question) {
        return model.chat(question);
    }

    public String structured(HttpClientBuilder http, String question) {
        ChatModel json = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .maxCompletionTokens(300)
                .responseFormat("json_object")
                .timeout(Duration.ofSeconds(10))
                .maxRetries(0)
                .build();
        ChatModel schema = OpenAiChatModel.builder()
                .apiKey("none")
                .modelName("gpt-4o-mini")
                .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .build();
        return json.chat("Give me JSON. " + question) + schema.supportedCapabilities().size() + model.supportedCapabilities().size();
    }

    public String stream(HttpClientBuilder http, String question) {
        StreamingChatModel streaming = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
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
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder().apiKey("none").modelName("gpt-4o-mini");
        if (question.length() > 3) {
            builder.temperature(0.7);
        }
        return builder.build() == null ? "none" : "some";
    }
}
