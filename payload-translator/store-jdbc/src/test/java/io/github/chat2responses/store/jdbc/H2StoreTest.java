package io.github.chat2responses.store.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;

class H2StoreTest extends StoreContract {
    private static final JdbcConnectionPool POOL = JdbcConnectionPool.create("jdbc:h2:mem:turns", "sa", "");

    @AfterAll
    static void stop() {
        POOL.dispose();
    }

    @Override
    DataSource database() {
        return POOL;
    }

    @Override
    String schema() {
        return "h2.sql";
    }
}
