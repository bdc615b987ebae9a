package io.github.chat2responses.shim;

import static io.github.chat2responses.shim.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.Fallback;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawAnswer;
import io.github.chat2responses.testkit.RawRequest;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter has to do, whatever its client. */
@Timeout(60)
public abstract class AdapterContract {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer sk-secret", "Content-Type", "application/json");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String TOOLS = "{'model':'gpt-5','messages':[{'role':'system','content':'Be brief.'},"
            + "{'role':'user','content':'Weather in Köln?'}],'tools':[{'type':'function','function':{'name':'weather','strict':true,"
            + "'parameters':{'type':'object','properties':{'city':{'type':'string'}},'required':['city'],"
            + "'additionalProperties':false}}}]}";
    private static final String STRUCTURED = "{'model':'gpt-5','messages':[{'role':'user','content':'x'}],"
            + "'response_format':{'type':'json_schema','json_schema':{'name':'s','strict':true,'schema':{'type':"
            + "'object','properties':{'a':{'type':'string'}},'required':['a'],'additionalProperties':false}}}}";

    private final List<ShimEvent> events = new CopyOnWriteArrayList<>();

    /** The client with the adapter. */
    protected abstract ContractClient client(Shim shim, Duration readTimeout) throws Exception;

    /** Whether the Chat code of this client can see the headers of an error. */
    protected boolean showsHeadersOfErrors() {
        return true;
    }

    /** Whether the client hands on the bytes of a stream, and not what it has read in them. */
    protected boolean showsBytesOfStreams() {
        return true;
    }

    /** Whether the client itself closes the connection when nobody reads a stream any more. */
    protected boolean stopsWhatNobodyReads() {
        return true;
    }

    /** Whether the client can fetch several streams for one. */
    protected boolean streamsSeveralChoices() {
        return true;
    }

    private MigrationPolicy policy() {
        return MigrationPolicy.on().withHosts(Set.of("127.0.0.1"));
    }

    private Shim shim(MigrationPolicy policy) {
        return Shim.create(ShimOptions.defaults().withPolicy(policy).withListener(events::add));
    }

    private ContractClient client() throws Exception {
        return client(shim(policy()), LONG);
    }

    private static URI chat(String baseUrl) {
        return URI.create(baseUrl + "/chat/completions");
    }

    private static FakeOpenAi onlyResponses() {
        return FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());
    }

    /** What Chat itself answers. */
    private static JsonNode byChat(String body) throws Exception {
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingResponses())) {
            HttpRequest request = HttpRequest.newBuilder(chat(server.baseUrl()))
                    .header("Authorization", "Bearer x")
                    .POST(HttpRequest.BodyPublishers.ofString(json(body)))
                    .build();
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        }
    }

    private static String all(ContractClient.Pieces pieces) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.writeBytes(piece);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String text(String stream, String pointer) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line :
                stream.lines().filter(one -> one.startsWith("data: {")).toList()) {
            text.append(JSON.readTree(line.substring(6)).at(pointer).asText(""));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'model':'gpt-5','messages':[{'role':'user','content':'Grüße 🙂'}]}", TOOLS, STRUCTURED})
    void answersAsChatDid(String body) throws Exception {
        try (FakeOpenAi server = onlyResponses();
                ContractClient client = client()) {
            ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), HEADERS, json(body));
            assertThat(answer.status()).isEqualTo(200);
            JsonNode chat = JSON.readTree(answer.body());
            JsonNode expected = byChat(body);
            assertThat(chat.path("choices")).isEqualTo(expected.path("choices"));
            assertThat(chat.at("/usage/total_tokens")).isEqualTo(expected.at("/usage/total_tokens"));
            assertThat(chat.path("object").asText()).isEqualTo("chat.completion");
            assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/v1/responses");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'model':'gpt-5','messages':[{'role':'user','content':'Grüße 🙂'}]}", TOOLS, STRUCTURED})
    void streamsAsChatDid(String body) throws Exception {
        try (FakeOpenAi server = onlyResponses();
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(
                        chat(server.baseUrl()), HEADERS, json(body.replace("{'model'", "{'stream':true,'model'")))) {
            String all = all(pieces);
            JsonNode message = byChat(body).at("/choices/0/message");
            assertThat(text(all, "/choices/0/delta/content"))
                    .isEqualTo(message.path("content").asText(""));
            assertThat(text(all, "/choices/0/delta/tool_calls/0/function/arguments"))
                    .isEqualTo(message.at("/tool_calls/0/function/arguments").asText(""));
            if (showsBytesOfStreams()) {
                assertThat(all).endsWith("data: [DONE]\n\n");
                assertThat(all.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.startsWith("data: "));
            }
        }
    }

    @Test
    void sendsSeveralForSeveralChoices() throws Exception {
        String two = json("{'n':2,'model':'gpt-5','messages':[{'role':'user','content':'Hi'}]}");
        try (FakeOpenAi server = onlyResponses();
                ContractClient client = client()) {
            URI uri = chat(server.baseUrl());
            JsonNode chat = JSON.readTree(client.send("POST", uri, HEADERS, two).body());
            assertThat(chat.path("choices")).hasSize(2);
            assertThat(server.requests()).hasSize(2);
            assumeThat(streamsSeveralChoices()).isTrue();
            try (ContractClient.Pieces pieces = client.stream(
                    uri, HEADERS, two.replace("{", "{\"stream\":true,").replace("[{\"stream\":true,", "[{"))) {
                assertThat(all(pieces)).contains("\"index\":1");
            }
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void errorsAreThoseOfChat() throws Exception {
        String body = json("{'error':{'message':'slow down','type':'requests','param':'input[0]','code':'c'}}");
        try (RawServer server = RawServer.start(
                        (request, answer) -> answer.send(429, body, "Retry-After: 7", "x-request-id: req_9"));
                ContractClient client = client()) {
            ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(JSON.readTree(answer.body()).at("/error/param").asText()).isEqualTo("messages[0]");
            if (showsHeadersOfErrors()) {
                assertThat(Headers.of(answer.headers()).first("retry-after")).contains("7");
                assertThat(Headers.of(answer.headers()).first("x-request-id")).contains("req_9");
            }
            // The same bytes again, as a client's own retry sends them.
            client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
            assertThat(server.requests())
                    .extracting(RawRequest::body)
                    .hasSize(2)
                    .allMatch(one -> one.equals(server.requests().get(0).body()));
        }
    }

    @Test
    void failureUnderStatus200IsAnError() throws Exception {
        String body = json("{'id':'r','object':'response','status':'failed','output':[],'error':{'code':"
                + "'server_error','message':'oh'}}");
        try (RawServer server = RawServer.start((request, answer) -> answer.send(200, body));
                ContractClient client = client()) {
            ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(JSON.readTree(answer.body()).at("/error/message").asText())
                    .isEqualTo("oh");
        }
    }

    @Test
    void refusesWhatCannotBeTranslated() throws Exception {
        try (FakeOpenAi server = onlyResponses();
                ContractClient client = client()) {
            String body = json("{'model':'gpt-5','messages':[{'role':'nobody','content':'x'}],'model':'twice'}");
            ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), HEADERS, body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/error/code").asText()).startsWith("C2R9");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void leavesOtherRequestsAlone() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> answer.send(200, json("{'ok':true}"), "X-A: b"));
                ContractClient client = client()) {
            String body = json("{'model':'m','input':'Grüße'}");
            ContractClient.Answer answer =
                    client.send("POST", URI.create(server.baseUrl() + "/embeddings?a=b%20c"), HEADERS, body);
            assertThat(answer.body()).isEqualTo(json("{'ok':true}"));
            RawRequest sent = server.requests().get(0);
            assertThat(sent.target()).isEqualTo("/v1/embeddings?a=b%20c");
            assertThat(sent.body()).isEqualTo(body);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void leavesOtherHostsAlone() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> answer.send(200, json("{'ok':true}")));
                ContractClient client = client(shim(MigrationPolicy.on()), LONG)) {
            client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
            assertThat(server.requests()).extracting(RawRequest::target).containsExactly("/v1/chat/completions");
            assertThat(server.requests()).extracting(RawRequest::body).containsExactly(Wire.HELLO);
        }
    }

    @Test
    void sendsAzuresDeploymentsToItsNewApi() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> answer.send(200, Wire.ANSWER));
                ContractClient client = client()) {
            URI uri = URI.create(server.baseUrl().replace("/v1", "")
                    + "/openai/deployments/my-gpt/chat/completions?api-version=2024-10-21");
            String body = Wire.HELLO.replace("\"model\":\"gpt-5\",", "");
            ContractClient.Answer answer =
                    client.send("POST", uri, Map.of("api-key", "k", "Content-Type", "application/json"), body);
            assertThat(answer.status()).isEqualTo(200);
            RawRequest sent = server.requests().get(0);
            assertThat(sent.target()).isEqualTo("/openai/v1/responses");
            assertThat(JSON.readTree(sent.body()).path("model").asText()).isEqualTo("my-gpt");
            assertThat(sent.head()).containsIgnoringCase("api-key: k");
        }
    }

    @Test
    void fallsBackToChat() throws Exception {
        MigrationPolicy policy = policy().withFallback(new Fallback(true, Set.of(404)));
        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingResponses());
                ContractClient client = client(shim(policy), LONG)) {
            ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(server.requests())
                    .extracting(RecordedRequest::path)
                    .containsExactly("/v1/responses", "/v1/chat/completions");
            try (ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
                assertThat(text(all(pieces), "/choices/0/delta/content")).endsWith("You said: Hello");
            }
        }
    }

    @Test
    void chatAnswersWhatStaysThere() throws Exception {
        for (Mode mode : List.of(Mode.OFF, Mode.SHADOW)) {
            try (FakeOpenAi server = FakeOpenAi.start();
                    ContractClient client = client(shim(policy().withPlan(Plan.of(mode))), LONG)) {
                Map<String, String> headers = new HashMap<>(HEADERS);
                headers.put(Shim.FEATURE_HEADER, "summary");
                ContractClient.Answer answer = client.send("POST", chat(server.baseUrl()), headers, Wire.HELLO);
                assertThat(JSON.readTree(answer.body())).isEqualTo(byChat(Wire.HELLO));
                try (ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), headers, Wire.STREAM)) {
                    assertThat(text(all(pieces), "/choices/0/delta/content")).endsWith("You said: Hello");
                }
                assertThat(server.requests())
                        .extracting(RecordedRequest::path)
                        .filteredOn(path -> path.equals("/v1/chat/completions"))
                        .hasSize(2);
            }
        }
        await(() -> events.stream().filter(ShimEvent.Compared.class::isInstance).count() == 2);
        assertThat(events)
                .filteredOn(ShimEvent.Compared.class::isInstance)
                .allSatisfy(event ->
                        assertThat(((ShimEvent.Compared) event).differences()).isEmpty());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void aRefusedConnectionFailsAsTheClientsDo() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI uri = chat("http://127.0.0.1:" + port + "/v1");
        try (ContractClient client = client()) {
            assertThatThrownBy(() -> client.send("POST", uri, HEADERS, Wire.HELLO))
                    .isNotInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aSilentServerRunsIntoTheClientsTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, answer) -> over.await());
                ContractClient client = client(shim(policy()), Duration.ofMillis(400))) {
            assertThatThrownBy(() -> client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO))
                    .isNotInstanceOf(AssertionError.class);
        } finally {
            over.countDown();
        }
    }

    private void failsAfterTheFirstText(RawServer.Script rest) throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    answer.write(Wire.delta("Hi"));
                    rest.answer(request, answer);
                });
                ContractClient client = client()) {
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            assertThatThrownBy(() -> {
                        try (ContractClient.Pieces pieces =
                                client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
                            for (byte[] piece = pieces.next(); piece != null; piece = pieces.next()) {
                                seen.writeBytes(piece);
                            }
                        }
                    })
                    .isNotInstanceOf(AssertionError.class);
            String text = seen.toString(StandardCharsets.UTF_8);
            assertThat(text(text, "/choices/0/delta/content")).isEqualTo("Hi");
            assertThat(text).doesNotContain("[DONE]").doesNotContain("\"finish_reason\":\"stop\"");
        }
    }

    @Test
    void aDroppedStreamIsAnError() throws Exception {
        failsAfterTheFirstText((request, answer) -> {
            // What has been written must have arrived.
            Thread.sleep(300);
            answer.drop();
        });
    }

    @Test
    void aStreamWithoutItsLastEventIsAnError() throws Exception {
        failsAfterTheFirstText((request, answer) -> answer.end());
    }

    @Test
    void anErrorEventIsAnError() throws Exception {
        failsAfterTheFirstText((request, answer) -> {
            answer.write(Wire.ERROR);
            answer.end();
        });
    }

    @Test
    void aMalformedEventIsAnError() throws Exception {
        failsAfterTheFirstText((request, answer) -> {
            answer.write("data: {\"type\":\"respo\n\n");
            answer.write(Wire.completed("Hi there"));
            answer.end();
        });
    }

    @Test
    void charactersMayBeSplit() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    byte[] bytes = (Wire.BEGUN + Wire.delta("Grüße 🙂") + Wire.completed("Grüße 🙂"))
                            .getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < bytes.length; i++) {
                        answer.write(bytes, i, 1);
                    }
                    answer.end();
                });
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
            assertThat(text(all(pieces), "/choices/0/delta/content")).isEqualTo("Grüße 🙂");
        }
    }

    @Test
    void textArrivesWhileTheServerIsStillSending() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    answer.write(Wire.delta("Hi"));
                    if (!seen.await(20, TimeUnit.SECONDS)) {
                        answer.drop();
                        return;
                    }
                    answer.write(Wire.COMPLETED);
                    answer.end();
                });
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
            StringBuilder text = new StringBuilder();
            while (!text.toString().contains("\"Hi\"")) {
                text.append(new String(pieces.next(), StandardCharsets.UTF_8));
            }
            seen.countDown();
            text.append(all(pieces));
            if (showsBytesOfStreams()) {
                assertThat(text.toString()).endsWith("data: [DONE]\n\n");
            }
        }
    }

    @Test
    void closingTheAnswerStopsTheServer() throws Exception {
        assumeThat(stopsWhatNobodyReads()).isTrue();
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    answer.write(Wire.delta("Hi"));
                    gone.complete(answer.awaitGone(Duration.ofSeconds(20)));
                });
                ContractClient client = client()) {
            try (ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
                assertThat(pieces.next()).isNotNull();
            }
            assertThat(gone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void connectionsAreUsedAgain() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> {
                    if (request.body().contains("stream")) {
                        answer.stream();
                        answer.write(Wire.BEGUN + Wire.delta("Hi") + Wire.COMPLETED);
                        answer.end();
                    } else {
                        answer.send(200, Wire.ANSWER);
                    }
                });
                ContractClient client = client()) {
            for (int i = 0; i < 3; i++) {
                client.send("POST", chat(server.baseUrl()), HEADERS, Wire.HELLO);
                try (ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
                    all(pieces);
                }
                // Some clients give a connection back a moment after they have handed on the end.
                Thread.sleep(30);
            }
            // One for each stream would be three.
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void streamsAtOnceAreNotMixedUp() throws Exception {
        int streams = Integer.getInteger("chat2responses.streams", 50);
        ExecutorService threads = Executors.newFixedThreadPool(streams);
        CountDownLatch begun = new CountDownLatch(streams);
        try (RawServer server = RawServer.start((request, answer) -> {
                    String name =
                            JSON.readTree(request.body()).at("/input/0/content").asText();
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    begun.countDown();
                    // All are open at once.
                    begun.await();
                    for (int i = 0; i < 20; i++) {
                        answer.write(Wire.delta(name + "."));
                    }
                    answer.write(Wire.completed((name + ".").repeat(20)));
                    answer.end();
                });
                ContractClient client = client()) {
            List<Future<String>> texts = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                String body = Wire.STREAM.replace("Hello", "s" + i);
                texts.add(threads.submit(() -> {
                    try (ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, body)) {
                        return text(all(pieces), "/choices/0/delta/content");
                    }
                }));
            }
            for (int i = 0; i < streams; i++) {
                assertThat(texts.get(i).get()).isEqualTo(("s" + i + ".").repeat(20));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStopSequenceStopsTheServer() throws Exception {
        assumeThat(stopsWhatNobodyReads()).isTrue();
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    answer.write(Wire.delta("Hi END there"));
                    gone.complete(answer.awaitGone(Duration.ofSeconds(20)));
                });
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(
                        chat(server.baseUrl()),
                        HEADERS,
                        Wire.STREAM.replace("{\"model", "{\"stop\":\"END\",\"model"))) {
            assertThat(text(all(pieces), "/choices/0/delta/content")).isEqualTo("Hi ");
            assertThat(gone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatComesAfterTheLastEventIsNothingToAnybody() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN + Wire.delta("Hi") + Wire.COMPLETED);
                    Thread.sleep(100);
                    answer.write(Wire.delta(" again") + "data: {\n\n");
                    answer.drop();
                });
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
            assertThat(text(all(pieces), "/choices/0/delta/content")).isEqualTo("Hi");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancellingStopsTheServerBeforeTheFirstByte(boolean streamed) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        try (RawServer server = RawServer.start((request, answer) -> {
                    asked.countDown();
                    gone.complete(answer.awaitGone(Duration.ofSeconds(20)));
                });
                ContractClient client = client()) {
            Optional<Runnable> cancel =
                    client.begin(chat(server.baseUrl()), HEADERS, streamed ? Wire.STREAM : Wire.HELLO);
            assumeThat(cancel).isPresent();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            cancel.orElseThrow().run();
            assertThat(gone.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aSlowReaderSlowsTheServerDown() throws Exception {
        AtomicReference<RawAnswer> writing = new AtomicReference<>();
        String much = Wire.delta("x".repeat(10_000));
        try (RawServer server = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN);
                    writing.set(answer);
                    for (int i = 0; i < 20_000; i++) {
                        answer.write(much);
                    }
                });
                ContractClient client = client();
                ContractClient.Pieces pieces = client.stream(chat(server.baseUrl()), HEADERS, Wire.STREAM)) {
            assertThat(pieces.next()).isNotNull();
            long before = -1;
            // Nobody reads: what the server can send is what fits into the buffers on the way.
            for (long now = 0;
                    now != before;
                    now = writing.get() == null ? 0 : writing.get().written()) {
                before = now;
                Thread.sleep(300);
            }
            assertThat(before).isPositive().isLessThan(50_000_000);
        }
    }
}
