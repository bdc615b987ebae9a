package io.github.chat2responses.store.jdbc;

import java.sql.SQLException;

/** The database did not do what was asked. The message names neither a turn nor a password. */
public final class JdbcStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JdbcStoreException(String table, SQLException cause) {
        super("the table " + table + " cannot be used: " + cause.getClass().getSimpleName() + ", SQL state "
                + cause.getSQLState());
        initCause(cause);
    }
}
