package io.github.chat2responses.springwebflux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.springweb.ShimInterceptor;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.retry.RetryUtils;
import org.springframework.ai.tool.function.FunctionToolCallback;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/** Chat code for Spring AI 1, unmodified but for its two HTTP clients. */
@Timeout(60)
class SpringAiTest {
    private final FakeOpenAi server =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());

    @AfterEach
    void stop() {
        server.close();
    }

    private static OpenAiChatModel model(String baseUrl) {
        Shim shim = Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
        OpenAiApi api = OpenAiApi.builder()
                .baseUrl(baseUrl.replace("/v1", ""))
                .apiKey("sk-secret")
                .restClientBuilder(RestClient.builder().requestInterceptor(new ShimInterceptor(shim)))
                .webClientBuilder(
                        WebClient.builder().clientConnector(ShimConnector.of(shim, new ReactorClientHttpConnector())))
                .build();
        return OpenAiChatModel.builder()
                .openAiApi(api)
                .defaultOptions(OpenAiChatOptions.builder()
                        .model("gpt-4o-mini")
                        .temperature(0.2)
                        .maxTokens(200)
                        .build())
                .retryTemplate(RetryUtils.SHORT_RETRY_TEMPLATE)
                .build();
    }

    @Test
    void text() {
        ChatResponse response = model(server.baseUrl())
                .call(new Prompt(List.of(new SystemMessage("You are terse."), new UserMessage("Hi"))));
        assertThat(response.getResult().getOutput().getText()).endsWith("You said: Hi");
        assertThat(response.getMetadata().getUsage().getTotalTokens()).isPositive();
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    @Test
    void streams() {
        String text = String.join(
                "", model(server.baseUrl()).stream("Hi").collectList().block());
        assertThat(text).endsWith("You said: Hi");
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    /** What the tool takes. */
    record Place(String city) {}

    @Test
    void toolsAreOffered() {
        OpenAiChatOptions options = OpenAiChatOptions.builder()
                .toolCallbacks(FunctionToolCallback.builder("weather", (Place place) -> "sunny in " + place.city())
                        .description("Weather of a city")
                        .inputType(Place.class)
                        .build())
                .internalToolExecutionEnabled(false)
                .build();
        ChatResponse response = model(server.baseUrl()).call(new Prompt("Weather?", options));
        assertThat(response.getResult().getOutput().getToolCalls())
                .singleElement()
                .satisfies(call -> assertThat(call.name()).isEqualTo("weather"));
    }

    @Test
    void errors() {
        String body = Wire.json("{'error':{'message':'no','type':'x','param':'input[0]','code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body))) {
            assertThatThrownBy(() -> model(failing.baseUrl()).call("Hi")).hasMessageContaining("messages[0]");
            assertThatThrownBy(() -> model(failing.baseUrl()).stream("Hi").blockLast())
                    .isNotInstanceOf(AssertionError.class);
        }
    }

    @Test
    void cancellingStopsTheServer() throws Exception {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer slow = RawServer.start((request, answer) -> {
            answer.stream();
            // Spring AI holds a chunk back until the next ones are there.
            answer.write(Wire.BEGUN + Wire.delta("Hi") + Wire.delta(" you") + Wire.delta(" there"));
            gone.complete(answer.awaitGone(Duration.ofSeconds(20)));
        })) {
            assertThat(model(slow.baseUrl()).stream("Hi")
                            .filter(text -> !text.isEmpty())
                            .blockFirst())
                    .isEqualTo("Hi");
            assertThat(gone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
