package io.github.chat2responses.javanethttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.sashirestela.cleverclient.client.JavaHttpClientAdapter;
import io.github.sashirestela.openai.SimpleOpenAI;
import io.github.sashirestela.openai.common.function.FunctionDef;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.function.Functional;
import io.github.sashirestela.openai.common.tool.ToolCall;
import io.github.sashirestela.openai.domain.chat.Chat;
import io.github.sashirestela.openai.domain.chat.ChatMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.AssistantMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.SystemMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.ToolMessage;
import io.github.sashirestela.openai.domain.chat.ChatMessage.UserMessage;
import io.github.sashirestela.openai.domain.chat.ChatRequest;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chat code for simple-openai, unmodified but for the client it is given. */
@Timeout(60)
class SimpleOpenAiTest {
    private final FakeOpenAi server =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());

    @AfterEach
    void stop() {
        server.close();
    }

    private static SimpleOpenAI openAi(String baseUrl) {
        Shim shim = Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
        return SimpleOpenAI.builder()
                .apiKey("sk-secret")
                .baseUrl(baseUrl.replace("/v1", ""))
                .clientAdapter(new JavaHttpClientAdapter(ShimHttpClient.of(shim, HttpClient.newHttpClient())))
                .build();
    }

    private static ChatRequest.ChatRequestBuilder request() {
        return ChatRequest.builder().model("gpt-4o-mini");
    }

    @Test
    void text() {
        Chat chat = openAi(server.baseUrl())
                .chatCompletions()
                .create(request()
                        .message(SystemMessage.of("You are terse."))
                        .message(UserMessage.of("Hi"))
                        .temperature(0.0)
                        .build())
                .join();
        assertThat(chat.firstContent()).endsWith("You said: Hi");
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    @Test
    void streams() {
        ChatRequest request = request().message(UserMessage.of("Hi")).build();
        try (Stream<Chat> chunks =
                openAi(server.baseUrl()).chatCompletions().createStream(request).join()) {
            String text = chunks.filter(chunk -> !chunk.getChoices().isEmpty() && chunk.firstContent() != null)
                    .map(Chat::firstContent)
                    .collect(Collectors.joining());
            assertThat(text).endsWith("You said: Hi");
        }
    }

    /** A tool. */
    public static class Weather implements Functional {
        public String city;

        @Override
        public Object execute() {
            return "sunny in " + city;
        }
    }

    @Test
    void tools() {
        FunctionExecutor executor = new FunctionExecutor();
        executor.enrollFunction(FunctionDef.builder()
                .name("get_weather")
                .description("Weather of a city")
                .functionalClass(Weather.class)
                .build());
        List<ChatMessage> messages = new ArrayList<>(List.of(UserMessage.of("Weather?")));
        SimpleOpenAI openAi = openAi(server.baseUrl());
        List<ToolCall> calls = openAi.chatCompletions()
                .create(request()
                        .messages(messages)
                        .tools(executor.getToolFunctions())
                        .build())
                .join()
                .firstMessage()
                .getToolCalls();
        assertThat(calls).hasSize(1);
        messages.add(AssistantMessage.of(calls));
        Object result = executor.execute(calls.get(0).getFunction());
        messages.add(ToolMessage.of(String.valueOf(result), calls.get(0).getId()));
        openAi.chatCompletions().create(request().messages(messages).build()).join();
        assertThat(server.requests().get(1).body().at("/input/2/output").asText())
                .startsWith("sunny in ");
    }

    @Test
    void errors() {
        String body = Wire.json(
                "{'error':{'message':'no','type':'invalid_request_error','param':'input[0]'," + "'code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body))) {
            assertThatThrownBy(() -> openAi(failing.baseUrl())
                            .chatCompletions()
                            .create(request().message(UserMessage.of("Hi")).build())
                            .join())
                    .rootCause()
                    .isInstanceOf(RuntimeException.class)
                    .satisfies(error -> assertThat(error.toString()).contains("CleverClientException"));
        }
    }
}
