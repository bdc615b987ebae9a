package io.github.chat2responses.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.testkit.CarriedTurn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that fails costs the reasoning, never the call. */
@Timeout(30)
class StoreFaultsTest {
    private static JdbcReasoningStore at(int port) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/db?connectTimeout=1&socketTimeout=1&loginTimeout=1");
        database.setUser("someone");
        database.setPassword("secret-word");
        return JdbcReasoningStore.over(database, JdbcStoreOptions.defaults());
    }

    private static void saysSoAndGoesOn(CarriedTurn turn) {
        assertThat(turn.answer().status()).isEqualTo(200);
        assertThat(turn.answer().diagnostics()).anyMatch(one -> one.code().equals("C2R825"));
        assertThat(turn.next().diagnostics()).anyMatch(one -> one.code().equals("C2R825"));
        assertThat(turn.isThoughtBack()).isFalse();
        assertThat(turn.next().body().at("/input/1/type").asText()).isEqualTo("function_call");
    }

    @Test
    void aServerThatIsDown() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> at(port).get("call_1"))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("chat2responses_turn")
                .hasMessageNotContaining("secret-word");
        saysSoAndGoesOn(CarriedTurn.through(at(port), at(port)));
    }

    @Test
    void aServerThatDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            saysSoAndGoesOn(CarriedTurn.through(at(silent.getLocalPort()), at(silent.getLocalPort())));
        }
    }

    @Test
    void aTableThatIsMissing() {
        org.h2.jdbcx.JdbcDataSource empty = new org.h2.jdbcx.JdbcDataSource();
        empty.setURL("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1");
        JdbcReasoningStore store = JdbcReasoningStore.over(empty, JdbcStoreOptions.defaults());
        saysSoAndGoesOn(CarriedTurn.through(store, store));
    }

    @Test
    void wrongOptionsAreRefused() {
        JdbcStoreOptions options = JdbcStoreOptions.defaults();
        assertThatThrownBy(() -> options.withTable("turns; drop table users"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(options.withTable("app.turns").table()).isEqualTo("app.turns");
        assertThatThrownBy(() -> options.withMost(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> options.withLongest(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
