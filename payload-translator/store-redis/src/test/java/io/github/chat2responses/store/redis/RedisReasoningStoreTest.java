package io.github.chat2responses.store.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.testkit.CarriedTurn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.RedisServer;

/** Against a real Redis, whose program comes with a test dependency. */
@Timeout(30)
class RedisReasoningStoreTest {
    private static final RedisStoreOptions OPTIONS = RedisStoreOptions.defaults();
    private static RedisServer server;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        server = RedisServer.newRedisServer().bind("127.0.0.1").port(port).build();
        server.start();
        address = URI.create("redis://127.0.0.1:" + port + "/1");
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
    }

    @BeforeEach
    void empty() {
        try (RedisClient client = RedisClient.create(address)) {
            client.flushDB();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void anotherProcessFindsTheTurn() {
        try (RedisReasoningStore one = RedisReasoningStore.connect(address, OPTIONS);
                RedisReasoningStore other = RedisReasoningStore.connect(address, OPTIONS)) {
            CarriedTurn turn = CarriedTurn.through(one, other);
            assertThat(turn.isThoughtBack()).isTrue();
        }
    }

    @Test
    void keepsBytesAsTheyAreAndTheLastOnes() {
        try (RedisReasoningStore store = RedisReasoningStore.connect(address, OPTIONS)) {
            assertThat(store.get("call_1")).isEmpty();
            store.put("call_1", bytes("{\"old\":1}"));
            store.put("call_1", bytes("{\"ä\":\"\\u0000\"}"));
            store.put("call_2", bytes("{}"));
            assertThat(store.get("call_1")).hasValue(bytes("{\"ä\":\"\\u0000\"}"));
            assertThat(store.get("call_1")).isPresent();
        }
    }

    @Test
    void turnsEndAndAreRenewedByUse() {
        try (RedisReasoningStore store =
                        RedisReasoningStore.connect(address, OPTIONS.withLongest(Duration.ofMinutes(10)));
                RedisClient client = RedisClient.create(address)) {
            store.put("call_1", bytes("{}"));
            String key = "chat2responses:turn:call_1";
            assertThat(client.pttl(key)).isBetween(1L, 600_000L);
            client.pexpire(key, 5_000);
            assertThat(store.get("call_1")).isPresent();
            assertThat(client.pttl(key)).isGreaterThan(5_000);
        }
    }

    @Test
    void whatEndedIsGone() throws InterruptedException {
        try (RedisReasoningStore store =
                RedisReasoningStore.connect(address, OPTIONS.withLongest(Duration.ofMillis(20)))) {
            store.put("call_1", bytes("{}"));
            Thread.sleep(100);
            assertThat(store.get("call_1")).isEmpty();
        }
    }

    @Test
    void aTurnThatIsTooLargeIsNotKeptNorIsTheOneBefore() {
        try (RedisReasoningStore store = RedisReasoningStore.connect(address, OPTIONS.withMostBytes(10))) {
            store.put("call_1", new byte[10]);
            assertThat(store.get("call_1")).isPresent();
            store.put("call_1", new byte[11]);
            assertThat(store.get("call_1")).isEmpty();
        }
    }

    @Test
    void prefixesKeepProgramsApart() {
        try (RedisReasoningStore one = RedisReasoningStore.connect(address, OPTIONS.withPrefix("a:"));
                RedisReasoningStore other = RedisReasoningStore.connect(address, OPTIONS.withPrefix("b:"))) {
            one.put("call_1", bytes("{}"));
            assertThat(other.get("call_1")).isEmpty();
        }
    }

    @Test
    void aClientOfTheUsersIsNotClosed() {
        try (RedisClient client = RedisClient.create(address)) {
            RedisReasoningStore.over(client, OPTIONS).close();
            assertThat(client.ping()).isEqualTo("PONG");
        }
    }

    @Test
    void aServerThatIsDownCostsTheReasoningOnly() throws IOException {
        URI nowhere = URI.create("redis://:secret-word@127.0.0.1:" + freePort());
        try (RedisReasoningStore store = RedisReasoningStore.connect(nowhere, OPTIONS)) {
            assertThatThrownBy(() -> store.get("call_1"))
                    .isInstanceOf(JedisException.class)
                    .hasMessageNotContaining("secret-word");
            saysSoAndGoesOn(CarriedTurn.through(store, store));
        }
    }

    @Test
    void aServerThatDoesNotAnswerCostsTheReasoningOnly() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RedisReasoningStore store = RedisReasoningStore.connect(
                        URI.create("redis://127.0.0.1:" + silent.getLocalPort()),
                        OPTIONS.withTimeout(Duration.ofMillis(50)))) {
            saysSoAndGoesOn(CarriedTurn.through(store, store));
        }
    }

    @Test
    void aServerThatComesUpLaterIsUsed() throws IOException {
        int port = freePort();
        try (RedisReasoningStore store =
                RedisReasoningStore.connect(URI.create("redis://127.0.0.1:" + port), OPTIONS)) {
            assertThatThrownBy(() -> store.get("call_1")).isInstanceOf(JedisException.class);
            RedisServer late =
                    RedisServer.newRedisServer().bind("127.0.0.1").port(port).build();
            late.start();
            try {
                assertThat(CarriedTurn.through(store, store).isThoughtBack()).isTrue();
            } finally {
                late.stop();
            }
        }
    }

    private static void saysSoAndGoesOn(CarriedTurn turn) {
        assertThat(turn.answer().status()).isEqualTo(200);
        assertThat(turn.answer().diagnostics()).anyMatch(one -> one.code().equals("C2R825"));
        assertThat(turn.next().diagnostics()).anyMatch(one -> one.code().equals("C2R825"));
        assertThat(turn.isThoughtBack()).isFalse();
        assertThat(turn.next().body().at("/input/1/type").asText()).isEqualTo("function_call");
    }

    @Test
    void wrongOptionsAreRefused() {
        for (String wrong : List.of("http://127.0.0.1:6379", "redis:6379", "127.0.0.1")) {
            assertThatThrownBy(() -> RedisReasoningStore.connect(URI.create(wrong), OPTIONS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("redis://host:6379");
        }
        assertThatThrownBy(() -> OPTIONS.withMostBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OPTIONS.withLongest(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
