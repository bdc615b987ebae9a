package io.github.chat2responses.gateway.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.chat2responses.carrier.MemoryReasoningStore;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.shim.yaml.Quantities;
import io.github.chat2responses.shim.yaml.YamlSection;
import io.github.chat2responses.store.jdbc.JdbcReasoningStore;
import io.github.chat2responses.store.jdbc.JdbcStoreOptions;
import io.github.chat2responses.store.redis.RedisReasoningStore;
import io.github.chat2responses.store.redis.RedisStoreOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings below {@code store}: where turns are kept, in one of three places. */
final class StoreConfig {
    private static final int TURNS = 10_000;
    private static final int BYTES = 64 << 20;
    private static final Duration KEEP = Duration.ofHours(1);
    private static final int CONNECTIONS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** Names of environment variables: passwords need not stand in a file. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final UnaryOperator<String> environment;
    private final Consumer<AutoCloseable> opened;

    StoreConfig(UnaryOperator<String> environment, Consumer<AutoCloseable> opened) {
        this.environment = environment;
        this.opened = opened;
    }

    Optional<ReasoningStore> read(YamlSection root) {
        return root.section("store").map(section -> read(root, section));
    }

    private ReasoningStore read(YamlSection root, YamlSection section) {
        Optional<YamlSection> memory = section.section("memory");
        Optional<YamlSection> redis = section.section("redis");
        Optional<YamlSection> jdbc = section.section("jdbc");
        section.end();
        if (Stream.of(memory, redis, jdbc).filter(Optional::isPresent).count() != 1) {
            throw root.wrong("store", "takes one of memory, redis and jdbc");
        }
        if (redis.isPresent()) {
            return redis(redis.get());
        }
        return jdbc.isPresent() ? jdbc(jdbc.get()) : memory(memory.orElseThrow());
    }

    private static ReasoningStore memory(YamlSection section) {
        int turns = Quantities.count(section, "turns", 1).orElse(TURNS);
        int bytes = Sizes.size(section, "size").orElse(BYTES);
        Duration keep = Quantities.time(section, "keep").orElse(KEEP);
        section.end();
        return MemoryReasoningStore.create(turns, bytes, keep, Clock.systemUTC());
    }

    private ReasoningStore redis(YamlSection section) {
        RedisStoreOptions options = RedisStoreOptions.defaults();
        options = section.value("prefix", "a text", text -> text)
                .map(options::withPrefix)
                .orElse(options);
        options = Quantities.time(section, "keep").map(options::withLongest).orElse(options);
        options = Sizes.size(section, "turn").map(options::withMostBytes).orElse(options);
        options = Quantities.time(section, "timeout").map(options::withTimeout).orElse(options);
        String url = required(section, "url", "redis://host:6379");
        section.end();
        try {
            RedisReasoningStore store = RedisReasoningStore.connect(URI.create(url), options);
            opened.accept(store);
            return store;
        } catch (IllegalArgumentException e) {
            // The message may hold the address, and the address a password.
            throw section.wrong("url", "must look like redis://user:password@host:6379/0");
        }
    }

    private ReasoningStore jdbc(YamlSection section) {
        JdbcStoreOptions options = JdbcStoreOptions.defaults();
        options = section.value("table", "the name of a table", options::withTable)
                .orElse(options);
        options = Quantities.time(section, "keep").map(options::withLongest).orElse(options);
        int turns = Quantities.count(section, "turns", 1).orElse(options.mostTurns());
        int bytes = Sizes.size(section, "turn").orElse(options.mostBytes());
        Duration timeout = Quantities.time(section, "timeout").orElse(TIMEOUT);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(required(section, "url", "jdbc:postgresql://host/database"));
        text(section, "user").ifPresent(pool::setUsername);
        text(section, "password").ifPresent(pool::setPassword);
        pool.setMaximumPoolSize(Quantities.count(section, "connections", 1).orElse(CONNECTIONS));
        section.end();
        // Less than a quarter of a second is refused by the pool.
        pool.setConnectionTimeout(Math.max(250, timeout.toMillis()));
        pool.setValidationTimeout(Math.max(250, timeout.toMillis()));
        // A database that is down now may come up later.
        pool.setInitializationFailTimeout(-1);
        pool.setPoolName("chat2responses");
        try {
            HikariDataSource database = new HikariDataSource(pool);
            opened.accept(database);
            return JdbcReasoningStore.over(
                    database, options.withMost(turns, bytes).withTimeout(timeout));
        } catch (RuntimeException e) {
            throw section.wrong("url", "names no database that this program has a driver for");
        }
    }

    private String required(YamlSection section, String key, String example) {
        return text(section, key).orElseThrow(() -> section.wrong(key, "is missing; for example " + example));
    }

    private Optional<String> text(YamlSection section, String key) {
        return section.value(key, "a text", text -> text).map(text -> {
            Matcher variables = VARIABLE.matcher(text);
            return variables.replaceAll(found -> Matcher.quoteReplacement(value(section, key, found.group(1))));
        });
    }

    private String value(YamlSection section, String key, String name) {
        String value = environment.apply(name);
        if (value == null) {
            throw section.wrong(key, "names the environment variable " + name + ", which is not set");
        }
        return value;
    }
}
