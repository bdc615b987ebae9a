package io.github.chat2responses.gateway.proxy;

import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.observe.Meters;
import io.github.chat2responses.gateway.store.LaterStore;
import io.github.chat2responses.shim.Shim;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One event loop with a server and a client of its own: whatever belongs to a request stays on one thread.
 */
public final class Door extends VerticleBase {
    private static final int LARGEST_HEADERS = 64 << 10;
    private static final int LONGEST_TARGET = 16 << 10;

    /** Less than the minute after which most servers close connections that nobody uses. */
    private static final int KEPT_SECONDS = 30;

    private final Plan plan;
    private final String host;
    private final int port;
    private Optional<HttpServer> server = Optional.empty();

    /**
     * Prepares a door.
     *
     * @param plan what it does
     * @param host the address to listen on
     * @param port the port; doors with the same one share it
     */
    public Door(Plan plan, String host, int port) {
        this.plan = plan;
        this.host = host;
        this.port = port;
    }

    /**
     * What the doors of a gateway share.
     *
     * @param upstream where requests go
     * @param ca the certificates that vouch for it, if not those that Java knows
     * @param timeouts how long to wait
     * @param limits how much to take
     * @param shim the translation
     * @param turns where reasoning is kept
     * @param storeBlocks whether that is on another machine
     * @param meters what is counted
     * @param journal what is written down
     * @param ids names for requests
     */
    public record Plan(
            URI upstream,
            Optional<Path> ca,
            Timeouts timeouts,
            Limits limits,
            Shim shim,
            LaterStore turns,
            boolean storeBlocks,
            Meters meters,
            Journal journal,
            Supplier<String> ids) {}

    @Override
    public Future<?> start() {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setTcpKeepAlive(true)
                .setConnectTimeout((int) plan.timeouts().connect().toMillis());
        plan.ca().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(plan.limits().open());
        Upstream upstream = new Upstream(
                vertx.createHttpClient(options, pool),
                plan.upstream(),
                plan.timeouts().connect());
        Desk desk = new Desk(
                vertx, context, upstream, plan.timeouts(), plan.limits(), plan.meters(), plan.journal(), plan.turns());
        Front front = new Front(desk, new ChatCalls(plan.shim(), plan.storeBlocks()), plan.ids());
        HttpServer listening = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setMaxHeaderSize(LARGEST_HEADERS)
                        .setMaxInitialLineLength(LONGEST_TARGET)
                        .setTcpKeepAlive(true)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(front::on);
        server = Optional.of(listening);
        return listening.listen();
    }

    /**
     * Takes no new requests and lets those under way come to their end.
     *
     * @param within how long they may take
     * @return when all have ended, or were broken off
     */
    public Future<Void> drain(Duration within) {
        return server.map(listening -> listening.shutdown(within)).orElse(Future.succeededFuture());
    }
}
