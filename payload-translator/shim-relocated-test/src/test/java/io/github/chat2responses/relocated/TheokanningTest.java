package io.github.chat2responses.relocated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.theokanning.openai.OpenAiHttpException;
import com.theokanning.openai.client.OpenAiApi;
import com.theokanning.openai.completion.chat.ChatCompletionChunk;
import com.theokanning.openai.completion.chat.ChatCompletionRequest;
import com.theokanning.openai.completion.chat.ChatCompletionRequest.ChatCompletionRequestFunctionCall;
import com.theokanning.openai.completion.chat.ChatCompletionResult;
import com.theokanning.openai.completion.chat.ChatFunction;
import com.theokanning.openai.completion.chat.ChatFunctionCall;
import com.theokanning.openai.completion.chat.ChatMessage;
import com.theokanning.openai.service.FunctionExecutor;
import com.theokanning.openai.service.OpenAiService;
import io.github.chat2responses.okhttp.ShimInterceptor;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.RawServer;
import io.reactivex.Flowable;
import io.reactivex.subscribers.TestSubscriber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Retrofit;

/** Code that was written for theokanning's library, unmodified but for the client it is given. */
@Timeout(60)
class TheokanningTest {
    private static final String CALL =
            Wire.json("{'id':'resp_1','object':'response','created_at':1,'status':'completed',"
                    + "'model':'gpt-4o-mini','output':[{'type':'function_call','id':'fc_1','call_id':'call_1','status':'completed',"
                    + "'name':'get_weather','arguments':'{\\'city\\':\\'Bonn\\'}'}],'usage':{'input_tokens':1,'output_tokens':2,"
                    + "'total_tokens':3}}");

    private final RawServer server = RawServer.start((request, answer) -> {
        if (!request.target().equals("/v1/responses")) {
            answer.send(404, Wire.json("{'error':{'message':'no Chat here'}}"));
        } else if (request.body().contains("\"stream\":true")) {
            answer.stream();
            answer.write(Wire.BEGUN + Wire.delta("You said: ") + Wire.delta("Hi") + Wire.completed("You said: Hi"));
            answer.end();
        } else {
            answer.send(200, request.body().contains("\"tools\"") ? CALL : Wire.answer("You said: Hi"));
        }
    });

    @AfterEach
    void stop() {
        server.close();
    }

    private static OpenAiService service(String baseUrl) {
        Shim shim = Shim.create(
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1"))));
        OkHttpClient http = OpenAiService.defaultClient("sk-secret", Duration.ofSeconds(10))
                .newBuilder()
                .addInterceptor(new ShimInterceptor(shim))
                .build();
        Retrofit retrofit = OpenAiService.defaultRetrofit(http, OpenAiService.defaultObjectMapper())
                .newBuilder()
                .baseUrl(baseUrl.replace("/v1", "/"))
                .build();
        return new OpenAiService(
                retrofit.create(OpenAiApi.class), http.dispatcher().executorService());
    }

    private static ChatCompletionRequest.ChatCompletionRequestBuilder request(String question) {
        return ChatCompletionRequest.builder()
                .model("gpt-4o-mini")
                .messages(new ArrayList<>(List.of(new ChatMessage("user", question))));
    }

    @Test
    void jacksonIsTheOldOne() {
        assertThat(new ObjectMapper().version().toString()).isEqualTo("2.10.1");
    }

    @Test
    void text() {
        ChatCompletionResult result = service(server.baseUrl())
                .createChatCompletion(
                        request("Hi").maxTokens(200).temperature(0.2).build());
        assertThat(result.getChoices().get(0).getMessage().getContent()).endsWith("You said: Hi");
        assertThat(result.getChoices().get(0).getFinishReason()).isEqualTo("stop");
        assertThat(server.requests()).hasSize(1);
    }

    /** What the function takes. */
    public static class Weather {
        public String city;
    }

    @Test
    void functions() {
        FunctionExecutor executor = new FunctionExecutor(List.of(ChatFunction.builder()
                .name("get_weather")
                .description("Weather of a city")
                .executor(Weather.class, weather -> Map.of("sky", "sunny in " + weather.city))
                .build()));
        ChatCompletionRequest request = request("Weather?")
                .functions(executor.getFunctions())
                .functionCall(ChatCompletionRequestFunctionCall.of("auto"))
                .build();
        OpenAiService service = service(server.baseUrl());
        ChatMessage answer =
                service.createChatCompletion(request).getChoices().get(0).getMessage();
        ChatFunctionCall call = answer.getFunctionCall();
        assertThat(call.getName()).isEqualTo("get_weather");
        request.getMessages().add(answer);
        request.getMessages().add(executor.executeAndConvertToMessage(call));
        assertThat(service.createChatCompletion(request).getChoices()).hasSize(1);
        assertThat(server.requests().get(1).body())
                .contains("function_call_output")
                .contains("sunny in Bonn");
    }

    @Test
    void streams() {
        Flowable<ChatCompletionChunk> stream = service(server.baseUrl())
                .streamChatCompletion(request("Hi").stream(true).build());
        StringBuilder text = new StringBuilder();
        stream.blockingForEach(chunk -> {
            String content = chunk.getChoices().get(0).getMessage().getContent();
            text.append(content == null ? "" : content);
        });
        assertThat(text).asString().endsWith("You said: Hi");
    }

    @Test
    void errors() {
        String body = Wire.json("{'error':{'message':'no','type':'invalid_request_error','param':'max_output_tokens',"
                + "'code':'c'}}");
        try (RawServer failing = RawServer.start((request, answer) -> answer.send(400, body))) {
            assertThatThrownBy(() -> service(failing.baseUrl())
                            .createChatCompletion(request("Hi").maxTokens(1).build()))
                    .isInstanceOfSatisfying(OpenAiHttpException.class, error -> {
                        assertThat(error.statusCode).isEqualTo(400);
                        assertThat(error.param).isEqualTo("max_tokens");
                        assertThat(error.code).isEqualTo("c");
                    });
        }
    }

    @Test
    void aStreamThatBreaksOffIsAnError() {
        try (RawServer failing = RawServer.start((request, answer) -> {
            answer.stream();
            answer.write(Wire.BEGUN + Wire.delta("Hi"));
            answer.end();
        })) {
            TestSubscriber<ChatCompletionChunk> seen = service(failing.baseUrl())
                    .streamChatCompletion(request("Hi").stream(true).build())
                    .test();
            assertThat(seen.awaitTerminalEvent(20, TimeUnit.SECONDS)).isTrue();
            assertThat(seen.errorCount()).isEqualTo(1);
        }
    }

    @Test
    void cancelling() throws Exception {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer endless = RawServer.start((request, answer) -> {
            answer.stream();
            answer.write(Wire.BEGUN);
            // The library looks whether somebody is still there after each line that it reads.
            try {
                while (true) {
                    answer.write(Wire.delta("Hi"));
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                gone.complete(true);
            }
        })) {
            ChatCompletionChunk first = service(endless.baseUrl())
                    .streamChatCompletion(request("Hi").stream(true).build())
                    .blockingFirst();
            assertThat(first.getChoices()).hasSize(1);
            assertThat(gone.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
