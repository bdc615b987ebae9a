package io.github.chat2responses.store.redis;

import java.time.Duration;

/**
 * How turns are kept in Redis. How many there may be together is a matter of the server: give it a {@code maxmemory} and a
 * {@code maxmemory-policy} that forgets, for example {@code volatile-lru}.
 *
 * @param prefix what the keys begin with
 * @param longest how long a turn is kept after its last use
 * @param mostBytes how large a turn may be; a larger one is not kept
 * @param timeout how long to wait for the server: for a connection, and then for its answer
 */
public record RedisStoreOptions(String prefix, Duration longest, int mostBytes, Duration timeout) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a bound is less than one byte or millisecond
     */
    public RedisStoreOptions {
        if (longest.toMillis() < 1 || timeout.toMillis() < 1 || mostBytes < 1) {
            throw new IllegalArgumentException("a store needs room for at least one byte, and at least a millisecond");
        }
    }

    /**
     * Keys that begin with {@code chat2responses:turn:}, one hour, turns of at most 1 MiB, half a second of patience.
     *
     * @return the options
     */
    public static RedisStoreOptions defaults() {
        return new RedisStoreOptions("chat2responses:turn:", Duration.ofHours(1), 1 << 20, Duration.ofMillis(500));
    }

    /**
     * The same with other keys.
     *
     * @param other what the keys begin with
     * @return the options
     */
    public RedisStoreOptions withPrefix(String other) {
        return new RedisStoreOptions(other, longest, mostBytes, timeout);
    }

    /**
     * The same with another time to live.
     *
     * @param other how long a turn is kept after its last use
     * @return the options
     */
    public RedisStoreOptions withLongest(Duration other) {
        return new RedisStoreOptions(prefix, other, mostBytes, timeout);
    }

    /**
     * The same with another bound.
     *
     * @param other how large a turn may be
     * @return the options
     */
    public RedisStoreOptions withMostBytes(int other) {
        return new RedisStoreOptions(prefix, longest, other, timeout);
    }

    /**
     * The same with another patience.
     *
     * @param other how long to wait for the server
     * @return the options
     */
    public RedisStoreOptions withTimeout(Duration other) {
        return new RedisStoreOptions(prefix, longest, mostBytes, other);
    }
}
