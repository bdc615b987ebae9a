package io.github.chat2responses.store.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.testkit.CarriedTurn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store does on every database. */
abstract class StoreContract {
    static final JdbcStoreOptions OPTIONS = JdbcStoreOptions.defaults().withLongest(Duration.ofHours(1));

    private final Hands clock = new Hands();

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The database. */
    abstract DataSource database();

    /** The file that makes the table. */
    abstract String schema();

    @BeforeEach
    void makeTable() throws SQLException, IOException {
        try (InputStream file = JdbcReasoningStore.class.getResourceAsStream(schema())) {
            String sql = new String(file.readAllBytes(), UTF_8);
            execute(sql);
            // Making it twice does no harm.
            execute(sql);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        execute("delete from chat2responses_turn");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from chat2responses_turn")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private JdbcReasoningStore store(JdbcStoreOptions options) {
        return JdbcReasoningStore.over(database(), options, clock);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void anotherProcessFindsTheTurn() {
        assertThat(CarriedTurn.through(store(OPTIONS), store(OPTIONS)).isThoughtBack())
                .isTrue();
    }

    @Test
    void keepsBytesAsTheyAreAndTheLastOnes() {
        JdbcReasoningStore store = store(OPTIONS);
        assertThat(store.get("call_1")).isEmpty();
        store.put("call_1", bytes("{\"old\":1}"));
        store.put("call_1", bytes("{\"ä\":\"\u0000\"}"));
        store.put("call_2", bytes("{}"));
        assertThat(store.get("call_1")).hasValue(bytes("{\"ä\":\"\u0000\"}"));
    }

    @Test
    void turnsEndAndAreRenewedByUse() {
        JdbcReasoningStore store = store(OPTIONS);
        store.put("used", bytes("{}"));
        store.put("unused", bytes("{}"));
        clock.now = clock.now.plus(Duration.ofMinutes(45));
        assertThat(store.get("used")).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(45));
        assertThat(store.get("used")).isPresent();
        assertThat(store.get("unused")).isEmpty();
    }

    @Test
    void whatEndedIsSweptAway() throws SQLException {
        store(OPTIONS).put("old", bytes("{}"));
        clock.now = clock.now.plus(Duration.ofHours(2));
        // A process that has just started looks at once.
        store(OPTIONS).put("new", bytes("{}"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theOldestMakeRoom() throws SQLException {
        JdbcReasoningStore store = store(OPTIONS.withMost(10, 100));
        for (int i = 0; i <= 200; i++) {
            clock.now = clock.now.plusMillis(1);
            store.put("call_" + i, bytes("{}"));
        }
        assertThat(rows()).isEqualTo(10);
        assertThat(store.get("call_190")).isEmpty();
        assertThat(store.get("call_191")).isPresent();
        assertThat(store.get("call_200")).isPresent();
    }

    @Test
    void aTurnThatIsTooLargeIsNotKeptNorIsTheOneBefore() {
        JdbcReasoningStore store = store(OPTIONS.withMost(10, 10));
        store.put("call_1", new byte[10]);
        assertThat(store.get("call_1")).isPresent();
        store.put("call_1", new byte[11]);
        assertThat(store.get("call_1")).isEmpty();
    }

    @Test
    void severalProcessesMayWriteTheSameTurn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String id = "call_" + i / 4;
                writers.add(Executors.callable(() -> store(OPTIONS).put(id, bytes("{}"))));
            }
            for (Future<Object> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows()).isEqualTo(10);
    }

    @Test
    void anIdThatDoesNotFitCostsTheReasoningOnly() {
        JdbcReasoningStore store = store(OPTIONS);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> store.put("x".repeat(201), bytes("{}"))))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageNotContaining("xxx");
    }
}
