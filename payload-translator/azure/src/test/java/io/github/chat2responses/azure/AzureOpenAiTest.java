package io.github.chat2responses.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.ai.openai.OpenAIAsyncClient;
import com.azure.ai.openai.OpenAIClient;
import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.ai.openai.models.ChatChoice;
import com.azure.ai.openai.models.ChatCompletions;
import com.azure.ai.openai.models.ChatCompletionsFunctionToolCall;
import com.azure.ai.openai.models.ChatCompletionsFunctionToolDefinition;
import com.azure.ai.openai.models.ChatCompletionsFunctionToolDefinitionFunction;
import com.azure.ai.openai.models.ChatCompletionsOptions;
import com.azure.ai.openai.models.ChatRequestAssistantMessage;
import com.azure.ai.openai.models.ChatRequestMessage;
import com.azure.ai.openai.models.ChatRequestSystemMessage;
import com.azure.ai.openai.models.ChatRequestToolMessage;
import com.azure.ai.openai.models.ChatRequestUserMessage;
import com.azure.ai.openai.models.CompletionsFinishReason;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.policy.AddHeadersPolicy;
import com.azure.core.util.BinaryData;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chat code for azure-ai-openai, unmodified but for one policy more. */
@Timeout(60)
class AzureOpenAiTest {
    private final FakeOpenAi server =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());

    @AfterEach
    void stop() {
        server.close();
    }

    /** The SDK's own credentials insist on TLS; a header does what they would do. */
    private static OpenAIClientBuilder builder(String baseUrl) {
        Shim shim = Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
        return new OpenAIClientBuilder()
                .endpoint(baseUrl.replace("/v1", ""))
                .addPolicy(
                        new AddHeadersPolicy(new HttpHeaders().set(HttpHeaderName.AUTHORIZATION, "Bearer sk-secret")))
                .addPolicy(new ShimPolicy(shim));
    }

    private static OpenAIClient client(String baseUrl) {
        return builder(baseUrl).buildClient();
    }

    private static ChatCompletionsOptions hello() {
        return new ChatCompletionsOptions(
                new ArrayList<>(List.of(new ChatRequestSystemMessage("Be brief."), new ChatRequestUserMessage("Hi"))));
    }

    @Test
    void text() {
        ChatCompletions completions = client(server.baseUrl()).getChatCompletions("my-gpt", hello().setMaxTokens(200));
        assertThat(completions.getChoices().get(0).getMessage().getContent()).endsWith("You said: Hi");
        assertThat(completions.getUsage().getTotalTokens()).isPositive();
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/openai/v1/responses");
            assertThat(request.body().path("model").asText()).isEqualTo("my-gpt");
        });
    }

    @Test
    void streams() {
        StringBuilder text = new StringBuilder();
        client(server.baseUrl()).getChatCompletionsStream("my-gpt", hello()).forEach(chunk -> {
            if (!chunk.getChoices().isEmpty()
                    && chunk.getChoices().get(0).getDelta().getContent() != null) {
                text.append(chunk.getChoices().get(0).getDelta().getContent());
            }
        });
        assertThat(text).asString().endsWith("You said: Hi");
    }

    @Test
    void asyncStreams() {
        OpenAIAsyncClient client = builder(server.baseUrl()).buildAsyncClient();
        List<String> text = client.getChatCompletionsStream("my-gpt", hello())
                .filter(chunk -> !chunk.getChoices().isEmpty()
                        && chunk.getChoices().get(0).getDelta().getContent() != null)
                .map(chunk -> chunk.getChoices().get(0).getDelta().getContent())
                .collectList()
                .block();
        assertThat(String.join("", text)).endsWith("You said: Hi");
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/openai/v1/responses");
    }

    @Test
    void tools() {
        ChatCompletionsFunctionToolDefinitionFunction function =
                new ChatCompletionsFunctionToolDefinitionFunction("get_weather");
        function.setParameters(BinaryData.fromObject(
                Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")))));
        List<ChatRequestMessage> messages = new ArrayList<>(List.of(new ChatRequestUserMessage("Weather?")));
        ChatCompletionsOptions options = new ChatCompletionsOptions(messages)
                .setTools(List.of(new ChatCompletionsFunctionToolDefinition(function)));
        OpenAIClient client = client(server.baseUrl());
        ChatChoice choice =
                client.getChatCompletions("my-gpt", options).getChoices().get(0);
        assertThat(choice.getFinishReason()).isEqualTo(CompletionsFinishReason.TOOL_CALLS);
        ChatCompletionsFunctionToolCall call = (ChatCompletionsFunctionToolCall)
                choice.getMessage().getToolCalls().get(0);
        assertThat(call.getFunction().getName()).isEqualTo("get_weather");
        messages.add(new ChatRequestAssistantMessage("")
                .setToolCalls(choice.getMessage().getToolCalls()));
        messages.add(new ChatRequestToolMessage("sunny", call.getId()));
        client.getChatCompletions("my-gpt", new ChatCompletionsOptions(messages));
        assertThat(server.requests().get(1).body().path("input").findValuesAsText("output"))
                .containsExactly("sunny");
    }

    @Test
    void errors() {
        String body = Wire.json(
                "{'error':{'message':'no','type':'invalid_request_error','param':'input[1]'," + "'code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body))) {
            assertThatThrownBy(() -> client(failing.baseUrl()).getChatCompletions("my-gpt", hello()))
                    .isInstanceOfSatisfying(HttpResponseException.class, error -> {
                        assertThat(error.getResponse().getStatusCode()).isEqualTo(400);
                        assertThat(error.getMessage()).contains("messages[1]");
                    });
        }
    }
}
