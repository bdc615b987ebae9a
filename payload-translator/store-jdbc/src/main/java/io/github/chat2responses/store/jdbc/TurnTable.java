package io.github.chat2responses.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The statements, in SQL that every database understands. */
record TurnTable(JdbcStoreOptions options) {
    void put(Connection connection, String callId, byte[] turn, long until) throws SQLException {
        // An upsert is spelled differently everywhere. Two processes never write the same call with different contents.
        if (update(connection, callId, turn, until)) {
            return;
        }
        String sql = "insert into " + options.table() + " (turn, expires_at, call_id) values (?, ?, ?)";
        try (PreparedStatement insert = prepare(connection, sql)) {
            insert.setBytes(1, turn);
            insert.setLong(2, until);
            insert.setString(3, callId);
            insert.executeUpdate();
        } catch (SQLException e) {
            boolean there = e.getSQLState() != null && e.getSQLState().startsWith("23");
            if (!there || !update(connection, callId, turn, until)) {
                throw e;
            }
        }
    }

    private boolean update(Connection connection, String callId, byte[] turn, long until) throws SQLException {
        String sql = "update " + options.table() + " set turn = ?, expires_at = ? where call_id = ?";
        try (PreparedStatement update = prepare(connection, sql)) {
            update.setBytes(1, turn);
            update.setLong(2, until);
            update.setString(3, callId);
            return update.executeUpdate() > 0;
        }
    }

    /** Finds a turn, and renews it when half of its time has passed: not every use is worth a write. */
    Optional<byte[]> get(Connection connection, String callId, long now) throws SQLException {
        long longest = options.longest().toMillis();
        String sql = "select turn, expires_at from " + options.table() + " where call_id = ? and expires_at > ?";
        byte[] turn;
        long until;
        try (PreparedStatement select = prepare(connection, sql)) {
            select.setString(1, callId);
            select.setLong(2, now);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                turn = rows.getBytes(1);
                until = rows.getLong(2);
            }
        }
        if (until - now < longest / 2) {
            renew(connection, callId, now + longest);
        }
        return Optional.of(turn);
    }

    private void renew(Connection connection, String callId, long until) throws SQLException {
        String sql = "update " + options.table() + " set expires_at = ? where call_id = ?";
        try (PreparedStatement update = prepare(connection, sql)) {
            update.setLong(1, until);
            update.setString(2, callId);
            update.executeUpdate();
        }
    }

    void remove(Connection connection, String callId) throws SQLException {
        try (PreparedStatement delete = prepare(connection, "delete from " + options.table() + " where call_id = ?")) {
            delete.setString(1, callId);
            delete.executeUpdate();
        }
    }

    /** Forgets what is too old, and then those that end first until the rest has room. */
    void sweep(Connection connection, long now) throws SQLException {
        removeUntil(connection, now);
        long excess = count(connection) - options.mostTurns();
        if (excess > 0) {
            removeUntil(connection, endOf(connection, excess));
        }
    }

    private void removeUntil(Connection connection, long end) throws SQLException {
        try (PreparedStatement delete =
                prepare(connection, "delete from " + options.table() + " where expires_at <= ?")) {
            delete.setLong(1, end);
            delete.executeUpdate();
        }
    }

    private long count(Connection connection) throws SQLException {
        try (PreparedStatement select = prepare(connection, "select count(*) from " + options.table());
                ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** When the last of the first {@code turns} ends. */
    private long endOf(Connection connection, long turns) throws SQLException {
        String sql = "select expires_at from " + options.table() + " order by expires_at";
        try (PreparedStatement select = prepare(connection, sql)) {
            // Every database has its own word for a limit, but all drivers know this one.
            select.setMaxRows((int) Math.min(turns, Integer.MAX_VALUE));
            long end = Long.MIN_VALUE;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    end = rows.getLong(1);
                }
            }
            return end;
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(options.seconds());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
        return statement;
    }
}
