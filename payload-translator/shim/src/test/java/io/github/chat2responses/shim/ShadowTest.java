package io.github.chat2responses.shim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.observe.Difference;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.shim.policy.ShadowLimits;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.testkit.RecordedRequest;
import io.github.chat2responses.translate.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShadowTest {
    private static final String CHAT_ANSWER = Wire.json("{'id':'c','object':'chat.completion','created':1,'model':'m',"
            + "'choices':[{'index':0,'finish_reason':'length','message':{'role':'assistant','content':'Hi'}}]}");

    private final BlockingQueue<ShimEvent.Compared> compared = new LinkedBlockingQueue<>();

    private Shim shim(ShadowLimits limits) {
        MigrationPolicy policy = MigrationPolicy.on()
                .withPlan(Plan.of(Mode.SHADOW))
                .withHosts(Set.of("127.0.0.1"))
                .withShadow(limits);
        return Shim.create(ShimOptions.defaults().withPolicy(policy).withListener(event -> {
            if (event instanceof ShimEvent.Compared one) {
                compared.add(one);
            }
        }));
    }

    /** Sends a request by the simplest client there is, and returns what the Chat code sees. */
    private static String send(Shim shim, String baseUrl, String body) throws IOException {
        URI uri = URI.create(baseUrl + "/chat/completions");
        Headers headers = Headers.of(Map.of("Authorization", List.of("Bearer sk-secret")));
        ShimCall call = shim.call(new ShimRequest("POST", uri, headers, body.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(call.outgoing().route()).isEqualTo(Route.CHAT);
        Delivery<HttpURLConnection> delivery = Carriage.carry(call, new UrlConnections());
        try (InputStream in = delivery.body().isPresent()
                ? delivery.body().get()
                : delivery.origin().orElseThrow().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void chatAnswersAndResponsesIsCompared() throws Exception {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            String answer = send(shim(ShadowLimits.usual()), server.baseUrl(), Wire.HELLO);
            assertThat(answer).contains("\"chat.completion\"").contains("chatcmpl-1");
            assertThat(compared.poll(20, TimeUnit.SECONDS).differences()).isEmpty();
            assertThat(server.requests())
                    .extracting(RecordedRequest::path)
                    .containsExactlyInAnyOrder("/v1/chat/completions", "/v1/responses");
        }
    }

    @Test
    void streamsAreComparedWithWholeAnswers() throws Exception {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            String answer = send(shim(ShadowLimits.usual()), server.baseUrl(), Wire.STREAM);
            assertThat(answer).endsWith("data: [DONE]\n\n");
            assertThat(compared.poll(20, TimeUnit.SECONDS).differences()).isEmpty();
            assertThat(server.requests())
                    .filteredOn(request -> request.path().equals("/v1/responses"))
                    .singleElement()
                    .satisfies(
                            request -> assertThat(request.body().path("stream").asBoolean())
                                    .isFalse());
        }
    }

    @Test
    void differencesAreTold() throws Exception {
        try (RawServer server = RawServer.start((request, answer) ->
                answer.send(200, request.target().endsWith("/responses") ? Wire.ANSWER : CHAT_ANSWER))) {
            assertThat(send(shim(ShadowLimits.usual()), server.baseUrl(), Wire.HELLO))
                    .isEqualTo(CHAT_ANSWER);
            assertThat(compared.poll(20, TimeUnit.SECONDS).differences())
                    .containsExactly(new Difference("finish_reason", "length", "stop"));
        }
    }

    @Test
    void failuresOfResponsesDoNotReachTheChatCode() throws Exception {
        try (RawServer server = RawServer.start((request, answer) -> {
            if (request.target().endsWith("/responses")) {
                answer.drop();
            } else {
                answer.send(200, CHAT_ANSWER);
            }
        })) {
            assertThat(send(shim(ShadowLimits.usual()), server.baseUrl(), Wire.HELLO))
                    .isEqualTo(CHAT_ANSWER);
            assertThat(compared.poll(20, TimeUnit.SECONDS).differences())
                    .containsExactly(new Difference("status", "200", "0"));
        }
    }

    @Test
    void theRateBoundsTheCost() throws Exception {
        try (FakeOpenAi server = FakeOpenAi.start()) {
            Shim shim = shim(new ShadowLimits(2, 10));
            for (int i = 0; i < 6; i++) {
                send(shim, server.baseUrl(), Wire.HELLO);
            }
            assertThat(compared.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(compared.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.requests())
                    .filteredOn(request -> request.path().equals("/v1/responses"))
                    .hasSize(2);
        }
    }

    @Test
    void onlySoManyAreUnderWayAtOnce() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, answer) -> {
            if (request.target().endsWith("/responses")) {
                over.await();
                answer.send(200, Wire.ANSWER);
            } else {
                answer.send(200, CHAT_ANSWER);
            }
        })) {
            Shim shim = shim(new ShadowLimits(1000, 2));
            for (int i = 0; i < 5; i++) {
                // The Chat code does not wait for a shadow.
                send(shim, server.baseUrl(), Wire.HELLO);
            }
            over.countDown();
            assertThat(compared.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(compared.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.requests())
                    .filteredOn(request -> request.target().endsWith("/responses"))
                    .hasSize(2);
        }
    }
}
