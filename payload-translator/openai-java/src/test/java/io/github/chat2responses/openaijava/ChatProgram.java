package io.github.chat2responses.openaijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawRequest;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Chat code for the official SDK, unmodified but for the line that makes its client. */
@Timeout(60)
abstract class ChatProgram {
    private static final ChatCompletionCreateParams HELLO = ChatCompletionCreateParams.builder()
            .model("gpt-5")
            .addSystemMessage("Be brief.")
            .addUserMessage("Hi")
            .build();

    private final FakeOpenAi server =
            FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());

    @AfterEach
    void stop() {
        server.close();
    }

    /** The client, with one retry. */
    abstract OpenAIClient client(String baseUrl);

    static Shim shim() {
        return Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
    }

    private OpenAIClient client() {
        return client(server.baseUrl());
    }

    private static String text(ChatCompletion completion) {
        return completion.validate().choices().get(0).message().content().orElseThrow();
    }

    @Test
    void text() {
        ChatCompletion completion = client().chat().completions().create(HELLO);
        assertThat(text(completion)).endsWith("You said: Hi");
        assertThat(completion.choices().get(0).finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(completion.usage().orElseThrow().totalTokens()).isPositive();
        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
    }

    /** A tool. */
    public static class GetWeather {
        public String city = "";
    }

    @Test
    void aLoopWithTools() {
        OpenAIClient client = client();
        ChatCompletionCreateParams.Builder chat = HELLO.toBuilder().addTool(GetWeather.class);
        ChatCompletionMessage message = client.chat()
                .completions()
                .create(chat.build())
                .choices()
                .get(0)
                .message();
        List<ChatCompletionMessageToolCall> calls = message.toolCalls().orElseThrow();
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).asFunction().function().arguments(GetWeather.class).city)
                .isNotEmpty();
        chat.addMessage(message)
                .addMessage(ChatCompletionToolMessageParam.builder()
                        .toolCallId(calls.get(0).asFunction().id())
                        .content("sunny")
                        .build());
        client.chat().completions().create(chat.build());
        assertThat(server.requests().get(1).body().path("input").findValuesAsText("type"))
                .contains("function_call", "function_call_output");
    }

    /** A structured answer. */
    public static class Answer {
        public String word = "";
    }

    @Test
    void structuredOutput() {
        StructuredChatCompletionCreateParams<Answer> params =
                HELLO.toBuilder().responseFormat(Answer.class).build();
        Answer answer = client().chat().completions().create(params).choices().stream()
                .flatMap(choice -> choice.message().content().stream())
                .findFirst()
                .orElseThrow();
        assertThat(answer.word).isNotEmpty();
    }

    @Test
    void streams() {
        ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
        ChatCompletionCreateParams params = HELLO.toBuilder()
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .build();
        try (StreamResponse<ChatCompletionChunk> stream =
                client().chat().completions().createStreaming(params)) {
            stream.stream().forEach(whole::accumulate);
        }
        assertThat(text(whole.chatCompletion())).endsWith("You said: Hi");
        assertThat(whole.chatCompletion().usage()).isPresent();
    }

    @Test
    void async() throws Exception {
        assertThat(text(client().async().chat().completions().create(HELLO).get(20, TimeUnit.SECONDS)))
                .endsWith("You said: Hi");
    }

    @Test
    void asyncStreams() throws Exception {
        StringBuffer text = new StringBuffer();
        client().async()
                .chat()
                .completions()
                .createStreaming(HELLO)
                .subscribe(chunk -> chunk.choices().stream()
                        .flatMap(choice -> choice.delta().content().stream())
                        .forEach(text::append))
                .onCompleteFuture()
                .get(20, TimeUnit.SECONDS);
        assertThat(text.toString()).endsWith("You said: Hi");
    }

    @Test
    void rawAnswersHaveTheIdOfTheRequest() {
        try (RawServer raw =
                RawServer.start((request, answer) -> answer.send(200, Wire.ANSWER, "x-request-id: req_7"))) {
            try (HttpResponseFor<ChatCompletion> response =
                    client(raw.baseUrl()).chat().completions().withRawResponse().create(HELLO)) {
                assertThat(response.requestId()).contains("req_7");
                assertThat(text(response.parse())).isEqualTo("Hi");
            }
        }
    }

    @Test
    void otherServicesPass() {
        Response response = client().responses()
                .create(ResponseCreateParams.builder()
                        .model("gpt-5")
                        .input("Hi")
                        .build());
        assertThat(response.output()).hasSize(1);
    }

    @Test
    void errorsAreThoseOfTheSdk() {
        String body = Wire.json("{'error':{'message':'no','type':'invalid_request_error','param':'max_output_tokens',"
                + "'code':'c'}}");
        try (RawServer raw = RawServer.start((request, answer) -> answer.send(400, body))) {
            ChatCompletionCreateParams params =
                    HELLO.toBuilder().maxCompletionTokens(1).build();
            assertThatThrownBy(() -> client(raw.baseUrl()).chat().completions().create(params))
                    .isInstanceOfSatisfying(BadRequestException.class, error -> {
                        assertThat(error.param()).contains("max_completion_tokens");
                        assertThat(error.code()).contains("c");
                    });
        }
    }

    @Test
    void theSdkRetriesAsItDid() {
        AtomicInteger tries = new AtomicInteger();
        try (RawServer raw = RawServer.start((request, answer) -> {
            if (tries.incrementAndGet() == 1) {
                answer.send(429, Wire.json("{'error':{'message':'slow','code':'x'}}"), "Retry-After: 0");
            } else {
                answer.send(200, Wire.ANSWER);
            }
        })) {
            assertThat(text(client(raw.baseUrl()).chat().completions().create(HELLO)))
                    .isEqualTo("Hi");
            assertThat(raw.requests()).extracting(RawRequest::target).containsOnly("/v1/responses");
            assertThat(raw.requests().get(1).body())
                    .isEqualTo(raw.requests().get(0).body());
        }
    }

    @Test
    void aFailedAnswerIsAServerError() {
        String failed = Wire.json("{'id':'r','object':'response','status':'failed','output':[],'error':{'code':"
                + "'server_error','message':'oh'}}");
        try (RawServer raw = RawServer.start((request, answer) -> answer.send(200, failed))) {
            assertThatThrownBy(() -> client(raw.baseUrl()).chat().completions().create(HELLO))
                    .isInstanceOf(InternalServerException.class)
                    .hasMessageContaining("oh");
        }
    }

    @Test
    void aStreamThatBreaksOffIsAnError() {
        try (RawServer raw = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN + Wire.delta("Hi"));
                    answer.end();
                });
                StreamResponse<ChatCompletionChunk> stream =
                        client(raw.baseUrl()).chat().completions().createStreaming(HELLO)) {
            assertThatThrownBy(() -> stream.stream().forEach(chunk -> {})).isInstanceOf(OpenAIException.class);
        }
    }

    @Test
    void closingAStreamStopsTheServer() throws Exception {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer raw = RawServer.start((request, answer) -> {
            answer.stream();
            answer.write(Wire.BEGUN + Wire.delta("Hi"));
            gone.complete(answer.awaitGone(Duration.ofSeconds(20)));
        })) {
            try (StreamResponse<ChatCompletionChunk> stream =
                    client(raw.baseUrl()).chat().completions().createStreaming(HELLO)) {
                assertThat(stream.stream().findFirst()).isPresent();
            }
            assertThat(gone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
