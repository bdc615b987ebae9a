package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseStreamEvent;
import org.junit.jupiter.api.Test;

class FakeOpenAiTest {
    private static final ChatCompletionCreateParams CHAT = ChatCompletionCreateParams.builder()
            .model("m")
            .addSystemMessage("Be brief.")
            .addUserMessage("Hi")
            .temperature(0.2)
            .build();
    private static final ResponseCreateParams RESPONSES = ResponseCreateParams.builder()
            .model("m")
            .instructions("Be brief.")
            .input("Hi")
            .temperature(0.2)
            .store(false)
            .build();

    private static OpenAIClient client(FakeOpenAi server) {
        return OpenAIOkHttpClient.builder()
                .apiKey("none")
                .baseUrl(server.baseUrl())
                .maxRetries(0)
                .build();
    }

    private static String text(ChatCompletion completion) {
        return completion.validate().choices().get(0).message().content().orElseThrow();
    }

    private static String text(Response response) {
        return response.validate().output().get(0).asMessage().content().stream()
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sameConversationGetsSameTextFromBothApis() {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            String chat = text(client(server).chat().completions().create(CHAT));
            assertThat(chat).endsWith("You said: Hi");
            assertThat(text(client(server).responses().create(RESPONSES))).isEqualTo(chat);
        }
    }

    @Test
    void anythingLostChangesTheText() {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            OpenAIClient client = client(server);
            String whole = text(client.responses().create(RESPONSES));
            assertThat(text(client.responses()
                            .create(RESPONSES.toBuilder()
                                    .instructions("Be long.")
                                    .build())))
                    .isNotEqualTo(whole);
            assertThat(text(client.responses()
                            .create(RESPONSES.toBuilder().store(true).build())))
                    .isNotEqualTo(whole);
        }
    }

    @Test
    void streamsReadAsTheSameText() {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            OpenAIClient client = client(server);
            ChatCompletionAccumulator chat = ChatCompletionAccumulator.create();
            try (StreamResponse<ChatCompletionChunk> stream =
                    client.chat().completions().createStreaming(CHAT)) {
                stream.stream().forEach(chat::accumulate);
            }
            ResponseAccumulator responses = ResponseAccumulator.create();
            try (StreamResponse<ResponseStreamEvent> stream = client.responses().createStreaming(RESPONSES)) {
                stream.stream().forEach(responses::accumulate);
            }
            assertThat(text(chat.chatCompletion())).isEqualTo(text(responses.response()));
        }
    }

    @Test
    void refusesChatWhenAsked() {
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            assertThatThrownBy(() -> client(server).chat().completions().create(CHAT))
                    .isInstanceOf(NotFoundException.class);
            assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/chat/completions");
        }
    }

    @Test
    void refusesWhatTheOtherApiCallsIt() {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            ResponseCreateParams stop = RESPONSES.toBuilder()
                    .putAdditionalBodyProperty("stop", com.openai.core.JsonValue.from("END"))
                    .build();
            assertThatThrownBy(() -> client(server).responses().create(stop))
                    .isInstanceOfSatisfying(
                            BadRequestException.class,
                            e -> assertThat(e.param()).contains("stop"));
        }
    }
}
