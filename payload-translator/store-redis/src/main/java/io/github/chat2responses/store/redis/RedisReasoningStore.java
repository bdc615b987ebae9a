package io.github.chat2responses.store.redis;

import io.github.chat2responses.carrier.ReasoningStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.GetExParams;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Keeps turns in Redis 6.2 or later (or Valkey), each as one value that expires. A server that is down or slow makes
 * {@link #put} and {@link #get} throw; the translator turns that into the diagnostic C2R825, and the call goes on without.
 */
public final class RedisReasoningStore implements ReasoningStore, AutoCloseable {
    private final UnifiedJedis client;
    private final boolean ours;
    private final RedisStoreOptions options;

    private RedisReasoningStore(UnifiedJedis client, boolean ours, RedisStoreOptions options) {
        this.client = client;
        this.ours = ours;
        this.options = options;
    }

    /**
     * Makes a store with a pool of connections of its own. They are opened when they are needed: a server that is down now
     * may come up later.
     *
     * @param server where Redis is, for example {@code redis://user:password@host:6379/0}; {@code rediss:} for TLS
     * @param options the bounds
     * @return the store
     * @throws IllegalArgumentException if the address is none of Redis
     */
    public static RedisReasoningStore connect(URI server, RedisStoreOptions options) {
        if (!JedisURIHelper.isValid(server)
                || !(JedisURIHelper.isRedisScheme(server) || JedisURIHelper.isRedisSSLScheme(server))) {
            // The address itself may hold a password.
            throw new IllegalArgumentException("the address of Redis must look like redis://host:6379");
        }
        int millis = Math.toIntExact(options.timeout().toMillis());
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxWait(options.timeout());
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .timeoutMillis(millis)
                .user(JedisURIHelper.getUser(server))
                .password(JedisURIHelper.getPassword(server))
                .database(JedisURIHelper.getDBIndex(server));
        if (JedisURIHelper.isRedisSSLScheme(server)) {
            config.sslOptions(SslOptions.defaults());
        }
        RedisClient client = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(server))
                .clientConfig(config.build())
                .poolConfig(pool)
                .build();
        return new RedisReasoningStore(client, true, options);
    }

    /**
     * Makes a store with a client that is there already, a cluster's or a sentinel's for example. Its own timeouts count.
     *
     * @param client the client; it stays the caller's to close
     * @param options the bounds
     * @return the store
     */
    public static RedisReasoningStore over(UnifiedJedis client, RedisStoreOptions options) {
        return new RedisReasoningStore(client, false, options);
    }

    @Override
    public void put(String callId, byte[] turn) {
        if (turn.length > options.mostBytes()) {
            client.del(key(callId));
            return;
        }
        client.set(key(callId), turn, SetParams.setParams().px(options.longest().toMillis()));
    }

    @Override
    public Optional<byte[]> get(String callId) {
        GetExParams renewed = GetExParams.getExParams().px(options.longest().toMillis());
        return Optional.ofNullable(client.getEx(key(callId), renewed));
    }

    /** Closes the connections, if they are the store's own. */
    @Override
    public void close() {
        if (ours) {
            client.close();
        }
    }

    private byte[] key(String callId) {
        return (options.prefix() + callId).getBytes(StandardCharsets.UTF_8);
    }
}
