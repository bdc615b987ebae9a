package io.github.chat2responses.store.jdbc;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How turns are kept in a table.
 *
 * @param table the table's name, with its schema if need be; letters, digits, underscores and dots
 * @param longest how long a turn is kept after its last use; a turn is renewed when half of that has passed
 * @param mostTurns how many turns the table may hold, give or take the hundred that a process writes between two looks
 * @param mostBytes how large a turn may be; a larger one is not kept
 * @param timeout how long a statement may take; databases count in seconds, so less than one counts as one
 */
public record JdbcStoreOptions(String table, Duration longest, int mostTurns, int mostBytes, Duration timeout) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    /**
     * Checks the name and the bounds.
     *
     * @throws IllegalArgumentException if the name is none, or a bound is less than 1
     */
    public JdbcStoreOptions {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("'" + table + "' is no name of a table");
        }
        if (longest.toMillis() < 1 || mostTurns < 1 || mostBytes < 1 || timeout.toMillis() < 1) {
            throw new IllegalArgumentException("a store needs room for at least one turn, and at least a millisecond");
        }
    }

    /**
     * The table {@code chat2responses_turn}, one hour, 100,000 turns of at most 1 MiB each, one second of patience.
     *
     * @return the options
     */
    public static JdbcStoreOptions defaults() {
        return new JdbcStoreOptions(
                "chat2responses_turn", Duration.ofHours(1), 100_000, 1 << 20, Duration.ofSeconds(1));
    }

    /**
     * The same with another table.
     *
     * @param other the table's name
     * @return the options
     */
    public JdbcStoreOptions withTable(String other) {
        return new JdbcStoreOptions(other, longest, mostTurns, mostBytes, timeout);
    }

    /**
     * The same with another time to live.
     *
     * @param other how long a turn is kept after its last use
     * @return the options
     */
    public JdbcStoreOptions withLongest(Duration other) {
        return new JdbcStoreOptions(table, other, mostTurns, mostBytes, timeout);
    }

    /**
     * The same with other bounds.
     *
     * @param turns how many turns the table may hold
     * @param bytes how large a turn may be
     * @return the options
     */
    public JdbcStoreOptions withMost(int turns, int bytes) {
        return new JdbcStoreOptions(table, longest, turns, bytes, timeout);
    }

    /**
     * The same with another patience.
     *
     * @param other how long a statement may take
     * @return the options
     */
    public JdbcStoreOptions withTimeout(Duration other) {
        return new JdbcStoreOptions(table, longest, mostTurns, mostBytes, other);
    }

    /** The timeout as JDBC wants it. */
    int seconds() {
        return (int) Math.max(1, timeout.toSeconds());
    }
}
