package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.gateway.store.RestingStore;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.store.redis.RedisReasoningStore;
import io.github.chat2responses.store.redis.RedisStoreOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.embedded.RedisServer;

/** Several gateways behind a load balancer share the reasoning of a conversation, and none depends on the store. */
@Timeout(60)
class StoresTest {
    private static final String THOUGHT =
            "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[]," + "\"encrypted_content\":\"gAAAA-thought\"}";
    private static final String CALL = "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"call_1\","
            + "\"name\":\"weather\",\"arguments\":\"{}\",\"status\":\"completed\"}";
    private static final String RESPONSE = "{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,"
            + "\"status\":\"completed\",\"model\":\"gpt-5.6-sol\",\"output\":[" + THOUGHT + "," + CALL + "]}";
    private static final String FIRST = "{\"model\":\"gpt-5.6-sol\",\"stream\":%s,\"messages\":["
            + "{\"role\":\"user\",\"content\":\"Weather?\"}%s],\"tools\":[{\"type\":\"function\",\"function\":"
            + "{\"name\":\"weather\",\"parameters\":{\"type\":\"object\",\"properties\":{}}}}]}";
    private static final String TURN = ",{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call_1\","
            + "\"type\":\"function\",\"function\":{\"name\":\"weather\",\"arguments\":\"{}\"}}]},"
            + "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"rain\"}";

    private static void answer(HttpServerRequest request, Buffer body) {
        if (body.toString().contains("\"stream\":true")) {
            events(request)
                    .end(TestUpstream.CREATED
                            + TestUpstream.event("response.output_item.done", "\"output_index\":0,\"item\":" + THOUGHT)
                            + TestUpstream.event("response.output_item.done", "\"output_index\":1,\"item\":" + CALL)
                            + TestUpstream.event("response.completed", "\"response\":" + RESPONSE));
        } else {
            json(request, 200, RESPONSE);
        }
    }

    private static Gateways gateway(URI upstream, ReasoningStore store) {
        ShimOptions shim = ShimOptions.defaults();
        return Gateways.to(
                upstream,
                options -> options.withShim(
                        shim.withTranslation(shim.translation().withReasoning(ReasoningCarrier.in(store)))));
    }

    private static String conversation(boolean streams, boolean again) {
        return FIRST.formatted(streams, again ? TURN : "");
    }

    private static boolean isThoughtBack(TestUpstream upstream) {
        return upstream.requests().get(upstream.requests().size() - 1).body().contains("gAAAA-thought");
    }

    @Test
    void theNextRequestMayReachAnotherGateway() throws IOException {
        int port = freePort();
        RedisServer redis =
                RedisServer.newRedisServer().bind("127.0.0.1").port(port).build();
        redis.start();
        URI address = URI.create("redis://127.0.0.1:" + port);
        try (TestUpstream upstream = new TestUpstream(StoresTest::answer);
                RedisReasoningStore one = RedisReasoningStore.connect(address, RedisStoreOptions.defaults());
                RedisReasoningStore two = RedisReasoningStore.connect(address, RedisStoreOptions.defaults());
                Gateways left = gateway(upstream.uri(), one);
                Gateways right = gateway(upstream.uri(), two)) {
            for (boolean streams : new boolean[] {false, true}) {
                // The turn is there as soon as the client has its answer, each time.
                for (int i = 0; i < 20; i++) {
                    left.chat(conversation(streams, false));
                    right.chat(conversation(streams, true));
                    assertThat(isThoughtBack(upstream)).isTrue();
                    one.put("call_1", new byte[2 << 20]);
                }
            }
            assertThat(right.metric("chat2responses_diagnostics_total{code=\"C2R821\"}"))
                    .isEqualTo(40);
        } finally {
            redis.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aStoreThatIsDownCostsTheReasoningOnly() throws IOException {
        URI nobody = URI.create("redis://127.0.0.1:" + freePort());
        try (TestUpstream upstream = new TestUpstream(StoresTest::answer);
                RedisReasoningStore down = RedisReasoningStore.connect(nobody, RedisStoreOptions.defaults());
                Gateways gateway = gateway(upstream.uri(), down)) {
            for (boolean streams : new boolean[] {false, true}) {
                assertThat(gateway.chat(conversation(streams, false)).body()).contains("call_1");
                assertThat(gateway.chat(conversation(streams, true)).body()).contains("call_1");
                assertThat(isThoughtBack(upstream)).isFalse();
            }
            assertThat(gateway.metric("chat2responses_store_failures_total")).isEqualTo(4);
            assertThat(gateway.metric("chat2responses_diagnostics_total{code=\"C2R825\"}"))
                    .isEqualTo(2);
            assertThat(gateway.lines())
                    .containsExactly(
                            "the store of turns failed and is left alone for a while: JedisConnectionException",
                            "warning C2R825, said once: 'chat2responses explain C2R825' tells what it means");
            gateway.isIdle();
        }
    }

    /** While the store of one request hangs, the same event loops serve all others. */
    @Test
    void aStoreThatHangsHoldsUpNoOtherRequest() throws IOException {
        CountDownLatch answers = new CountDownLatch(1);
        ReasoningStore hanging = new ReasoningStore() {
            @Override
            public void put(String callId, byte[] turn) {
                try {
                    answers.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public Optional<byte[]> get(String callId) {
                return Optional.empty();
            }
        };
        try (TestUpstream upstream = new TestUpstream(StoresTest::answer);
                Gateways gateway = gateway(upstream.uri(), hanging)) {
            for (int i = 0; i < 8; i++) {
                try (RawClient client = new RawClient(gateway.listen())) {
                    client.chat(conversation(i % 2 == 0, false));
                    int sent = i + 1;
                    Gateways.eventually(() -> upstream.requests().size() == sent);
                }
            }
            upstream.script((request, body) -> json(request, 200, TestUpstream.answer("Hi")));
            for (int i = 0; i < 8; i++) {
                assertThat(gateway.chat(RawClient.HELLO).statusCode()).isEqualTo(200);
            }
            answers.countDown();
            gateway.isIdle();
        }
    }

    @Test
    void aStoreThatFailedIsLeftAloneForAWhile() {
        long[] now = {0};
        int[] asked = {0};
        boolean[] broken = {true};
        List<String> said = new ArrayList<>();
        ReasoningStore store = new RestingStore(
                new ReasoningStore() {
                    @Override
                    public void put(String callId, byte[] turn) {
                        asked[0]++;
                        if (broken[0]) {
                            throw new IllegalStateException("secret text");
                        }
                    }

                    @Override
                    public Optional<byte[]> get(String callId) {
                        put(callId, new byte[0]);
                        return Optional.of(new byte[0]);
                    }
                },
                Duration.ofSeconds(5),
                () -> now[0],
                said::add);
        assertThatThrownBy(() -> store.get("a")).hasMessage("secret text");
        assertThatThrownBy(() -> store.get("a")).hasMessageContaining("left alone");
        assertThat(asked[0]).isEqualTo(1);
        now[0] = Duration.ofSeconds(5).toNanos();
        assertThatThrownBy(() -> store.put("a", new byte[0])).hasMessage("secret text");
        broken[0] = false;
        now[0] *= 2;
        assertThat(store.get("a")).isPresent();
        assertThat(store.get("a")).isPresent();
        assertThat(said)
                .containsExactly(
                        "the store of turns failed and is left alone for a while: IllegalStateException",
                        "the store of turns failed and is left alone for a while: IllegalStateException",
                        "the store of turns works again");
    }
}
