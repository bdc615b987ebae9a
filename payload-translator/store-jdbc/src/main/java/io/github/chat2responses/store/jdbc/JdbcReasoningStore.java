package io.github.chat2responses.store.jdbc;

import io.github.chat2responses.carrier.ReasoningStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Keeps turns in a table of any database; {@code postgresql.sql} and {@code h2.sql} beside this class make it. A database that
 * is down or slow makes {@link #put} and {@link #get} throw; the translator turns that into the diagnostic C2R825, and the
 * call goes on without.
 */
public final class JdbcReasoningStore implements ReasoningStore {
    /** How many turns are written between two looks for what is too old or too much. */
    private static final int SWEEP = 100;

    private final DataSource database;
    private final JdbcStoreOptions options;
    private final Clock clock;
    private final TurnTable table;
    private final AtomicInteger written = new AtomicInteger();

    private JdbcReasoningStore(DataSource database, JdbcStoreOptions options, Clock clock) {
        this.database = database;
        this.options = options;
        this.clock = clock;
        this.table = new TurnTable(options);
    }

    /**
     * Makes a store.
     *
     * @param database hands out connections, best from a pool whose own timeouts are short
     * @param options the table and the bounds
     * @return the store
     */
    public static JdbcReasoningStore over(DataSource database, JdbcStoreOptions options) {
        return over(database, options, Clock.systemUTC());
    }

    /**
     * Makes a store.
     *
     * @param database hands out connections
     * @param options the table and the bounds
     * @param clock says what time it is; all processes that share a table should agree on it
     * @return the store
     */
    public static JdbcReasoningStore over(DataSource database, JdbcStoreOptions options, Clock clock) {
        return new JdbcReasoningStore(database, options, clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws JdbcStoreException if the database fails
     */
    @Override
    public void put(String callId, byte[] turn) {
        long now = clock.millis();
        run(connection -> {
            if (turn.length > options.mostBytes()) {
                table.remove(connection, callId);
            } else {
                table.put(connection, callId, turn, now + options.longest().toMillis());
            }
            if (written.getAndIncrement() % SWEEP == 0) {
                table.sweep(connection, now);
            }
            return callId;
        });
    }

    /**
     * {@inheritDoc}
     *
     * @throws JdbcStoreException if the database fails
     */
    @Override
    public Optional<byte[]> get(String callId) {
        long now = clock.millis();
        return run(connection -> table.get(connection, callId, now));
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            // A pool may hand out connections that wait for a commit; each statement here stands for itself.
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return work.on(connection);
        } catch (SQLException e) {
            throw new JdbcStoreException(options.table(), e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
