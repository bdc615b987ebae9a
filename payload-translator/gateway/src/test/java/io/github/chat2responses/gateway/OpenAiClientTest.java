package io.github.chat2responses.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.responses.Response;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Unmodified Chat code with the official client, before a server that has no Chat Completions any more. */
@Timeout(60)
class OpenAiClientTest {
    private final FakeOpenAi fake =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());
    private final FakeOpenAi chat = FakeOpenAi.start();
    private Gateway gateway;
    private OpenAIClient client;
    private OpenAIClient direct;

    /** What the model is asked to call, or to fill in. */
    static class Weather {
        @JsonPropertyDescription("The town")
        public String town;

        public double degrees;
    }

    @BeforeEach
    void start() {
        gateway = Gateway.start(
                GatewayOptions.to(URI.create(fake.baseUrl())).withListen(Listen.parse("127.0.0.1:0")), line -> {});
        client = client("http://" + gateway.listen() + "/v1", "sk-test");
        direct = client(chat.baseUrl(), "sk-test");
    }

    @AfterEach
    void stop() {
        client.close();
        direct.close();
        gateway.close();
        fake.close();
        chat.close();
    }

    private static OpenAIClient client(String url, String key) {
        return OpenAIOkHttpClient.builder()
                .apiKey(key)
                .baseUrl(url)
                .maxRetries(0)
                .build();
    }

    private static ChatCompletionCreateParams.Builder hello() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-5.6-sol")
                .addSystemMessage("Be brief.")
                .addUserMessage("Grüß dich 👋");
    }

    private static String text(ChatCompletion completion) {
        return completion.validate().choices().get(0).message().content().orElseThrow();
    }

    private static ChatCompletion streamed(OpenAIClient from, ChatCompletionCreateParams params) {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> chunks =
                from.chat().completions().createStreaming(params)) {
            chunks.stream().forEach(whole::accumulate);
        }
        return whole.chatCompletion();
    }

    @Test
    void text() {
        ChatCompletion through = client.chat().completions().create(hello().build());
        ChatCompletion wanted = direct.chat().completions().create(hello().build());
        assertThat(text(through)).isEqualTo(text(wanted)).contains("Grüß dich 👋");
        assertThat(through.choices().get(0).finishReason())
                .isEqualTo(wanted.choices().get(0).finishReason());
        assertThat(through.usage().orElseThrow().totalTokens())
                .isEqualTo(wanted.usage().orElseThrow().totalTokens());
        assertThat(fake.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    @Test
    void textAsync() {
        OpenAIClientAsync async = client.async();
        ChatCompletion through =
                async.chat().completions().create(hello().build()).join();
        assertThat(text(through)).endsWith("Grüß dich 👋");
    }

    @Test
    void stream() {
        ChatCompletionCreateParams params = hello().streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        ChatCompletion through = streamed(client, params);
        ChatCompletion wanted = streamed(direct, params);
        assertThat(text(through)).isEqualTo(text(wanted)).contains("Grüß dich 👋");
        assertThat(through.usage().orElseThrow().totalTokens())
                .isEqualTo(wanted.usage().orElseThrow().totalTokens());
    }

    @Test
    void severalChoices() {
        ChatCompletion through = client.chat().completions().create(hello().n(3).build());
        assertThat(through.choices()).hasSize(3);
        assertThat(fake.requests()).hasSize(3);
        assertThat(streamed(client, hello().n(2).build()).choices()).hasSize(2);
    }

    @Test
    void tools() {
        ChatCompletionCreateParams.Builder params = hello().addTool(Weather.class);
        ChatCompletion first = client.chat().completions().create(params.build());
        ChatCompletionMessageToolCall call = first.validate()
                .choices()
                .get(0)
                .message()
                .toolCalls()
                .orElseThrow()
                .get(0);
        assertThat(call.asFunction().function().arguments()).contains("\"degrees\":7");
        params.addMessage(first.choices().get(0).message())
                .addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(call.asFunction().id())
                        .content("12 degrees")
                        .build());
        assertThat(text(client.chat().completions().create(params.build()))).contains("You said:");
        assertThat(streamed(client, params.build()).choices().get(0).finishReason())
                .isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
    }

    @Test
    void structuredOutput() {
        Weather weather = client.chat()
                .completions()
                .create(hello().responseFormat(Weather.class).build())
                .choices()
                .get(0)
                .message()
                .content()
                .orElseThrow();
        assertThat(weather.degrees).isEqualTo(7);
    }

    @Test
    void errorsAreTheApis() {
        assertThatThrownBy(() -> client.chat()
                        .completions()
                        .create(ChatCompletionCreateParams.builder()
                                .model("gpt-5.6-sol")
                                .messages(List.of())
                                .build()))
                .isInstanceOf(BadRequestException.class);
        try (FakeOpenAi nothing = FakeOpenAi.start(
                        FakeOpenAiOptions.onFreePort().refusingChat().refusingResponses());
                Gateway other = Gateway.start(
                        GatewayOptions.to(URI.create(nothing.baseUrl())).withListen(Listen.parse("127.0.0.1:0")),
                        line -> {})) {
            OpenAIClient lost = client("http://" + other.listen() + "/v1", "sk-test");
            assertThatThrownBy(() -> lost.chat().completions().create(hello().build()))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> streamed(lost, hello().build())).isInstanceOf(NotFoundException.class);
            lost.close();
        }
        assertThatThrownBy(() -> client.models().list()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void otherEndpointsPassThrough() {
        Response response = client.responses()
                .create(com.openai.models.responses.ResponseCreateParams.builder()
                        .model("gpt-5.6-sol")
                        .input("Hi")
                        .build());
        assertThat(response.validate().output()).isNotEmpty();
    }
}
