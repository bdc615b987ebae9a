package io.github.chat2responses.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chat code for LangChain4j, unmodified but for the builder of its HTTP client. */
@Timeout(60)
class ChatModelTest {
    private final FakeOpenAi server =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());

    @AfterEach
    void stop() {
        server.close();
    }

    private static ShimHttpClientBuilder http() {
        Shim shim = Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
        return new ShimHttpClientBuilder(shim, JdkHttpClient.builder());
    }

    private static OpenAiChatModel model(String baseUrl) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(baseUrl)
                .apiKey("sk-secret")
                .modelName("gpt-5")
                .maxRetries(0)
                .build();
    }

    private static CompletableFuture<String> stream(String baseUrl) {
        CompletableFuture<String> text = new CompletableFuture<>();
        OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(baseUrl)
                .apiKey("sk-secret")
                .modelName("gpt-5")
                .build()
                .chat("Hi", new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String part) {}

                    @Override
                    public void onCompleteResponse(ChatResponse response) {
                        text.complete(response.aiMessage().text());
                    }

                    @Override
                    public void onError(Throwable error) {
                        text.completeExceptionally(error);
                    }
                });
        return text;
    }

    @Test
    void text() {
        ChatResponse response = model(server.baseUrl())
                .chat(ChatRequest.builder().messages(UserMessage.from("Hi")).build());
        assertThat(response.aiMessage().text()).endsWith("You said: Hi");
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(response.tokenUsage().totalTokenCount()).isPositive();
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    @Test
    void tools() {
        ToolSpecification tool = ToolSpecification.builder()
                .name("weather")
                .parameters(JsonObjectSchema.builder()
                        .addStringProperty("city")
                        .required("city")
                        .build())
                .build();
        UserMessage question = UserMessage.from("Weather?");
        OpenAiChatModel model = model(server.baseUrl());
        ChatResponse response = model.chat(ChatRequest.builder()
                .messages(question)
                .toolSpecifications(tool)
                .build());
        assertThat(response.aiMessage().toolExecutionRequests()).hasSize(1);
        model.chat(ChatRequest.builder()
                .messages(
                        question,
                        response.aiMessage(),
                        ToolExecutionResultMessage.from(
                                response.aiMessage().toolExecutionRequests().get(0), "sunny"))
                .build());
        assertThat(server.requests().get(1).body().at("/input/2/output").asText())
                .isEqualTo("sunny");
    }

    @Test
    void structuredOutput() {
        ResponseFormat format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("answer")
                        .rootElement(JsonObjectSchema.builder()
                                .addStringProperty("word")
                                .required("word")
                                .build())
                        .build())
                .build();
        ChatResponse response = model(server.baseUrl())
                .chat(ChatRequest.builder()
                        .messages(UserMessage.from("Hi"))
                        .responseFormat(format)
                        .build());
        assertThat(response.aiMessage().text()).startsWith("{\"word\":");
    }

    @Test
    void streams() throws Exception {
        assertThat(stream(server.baseUrl()).get(20, TimeUnit.SECONDS)).endsWith("You said: Hi");
    }

    @Test
    void errors() {
        String body = Wire.json(
                "{'error':{'message':'no','type':'invalid_request_error','param':'input[0]'," + "'code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body))) {
            assertThatThrownBy(() -> model(failing.baseUrl()).chat("Hi"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("messages[0]");
            assertThatThrownBy(() -> stream(failing.baseUrl()).get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("messages[0]");
        }
    }

    @Test
    void aStreamThatBreaksOffIsAnError() {
        try (RawServer failing = RawServer.start((request, answer) -> {
            answer.stream();
            answer.write(Wire.BEGUN + Wire.delta("Hi"));
            answer.end();
        })) {
            assertThatThrownBy(() -> stream(failing.baseUrl()).get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
        }
    }
}
