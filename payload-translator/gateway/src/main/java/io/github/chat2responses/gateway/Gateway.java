package io.github.chat2responses.gateway;

import io.github.chat2responses.carrier.MemoryReasoningStore;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.carrier.ReasoningStore;
import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.observe.Losses;
import io.github.chat2responses.gateway.observe.Meters;
import io.github.chat2responses.gateway.proxy.Door;
import io.github.chat2responses.gateway.store.LaterStore;
import io.github.chat2responses.gateway.store.RestingStore;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A server that takes Chat Completions and asks Responses. All other requests go to the upstream as they are. It keeps nothing
 * but the turns of its store, so several of them can run behind any load balancer.
 */
public final class Gateway implements AutoCloseable {
    private static final Duration STORE_RESTS = Duration.ofSeconds(5);
    private static final long START_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayOptions options;
    private final Meters meters;
    private final List<Door> doors = new ArrayList<>();
    private int port;

    private Gateway(GatewayOptions options) {
        this.options = options;
        this.meters = new Meters();
        // Nothing is served from files, so there is nothing to unpack into a temporary folder.
        FileSystemOptions noFiles =
                new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
        this.vertx =
                Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops()).setFileSystemOptions(noFiles));
    }

    /**
     * Starts a gateway.
     *
     * @param options how it works
     * @param lines takes a line about what is worth one
     * @return the gateway, which listens
     * @throws GatewayException if it cannot listen there, or an option is wrong
     */
    public static Gateway start(GatewayOptions options, Consumer<String> lines) {
        Gateway gateway = new Gateway(options);
        try {
            gateway.open(new Journal(options.log(), lines));
            return gateway;
        } catch (GatewayException e) {
            gateway.stop();
            throw e;
        }
    }

    private void open(Journal journal) {
        Door.Plan plan = plan(journal);
        port = options.listen().port() == 0 ? freePort() : options.listen().port();
        for (int i = 0; i < loops(); i++) {
            Door door = new Door(plan, options.listen().host(), port);
            await(vertx.deployVerticle(door));
            doors.add(door);
        }
    }

    /** Several event loops share a port only if they all ask for it by its number. */
    private int freePort() {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByName(options.listen().host()))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw cannotListen(e);
        }
    }

    private Door.Plan plan(Journal journal) {
        ShimOptions shim = options.shim();
        Optional<ReasoningStore> given = shim.translation().reasoning().store();
        boolean blocks =
                given.filter(store -> !(store instanceof MemoryReasoningStore)).isPresent();
        ReasoningStore inner = given.orElseGet(MemoryReasoningStore::create);
        LaterStore turns = new LaterStore(
                vertx, new RestingStore(inner, STORE_RESTS, System::nanoTime, journal::say), meters::storeFailed);
        if (blocks) {
            boolean inAnswer = shim.translation().reasoning().inAnswer();
            shim = shim.withTranslation(
                    shim.translation().withReasoning(new ReasoningCarrier(Optional.of(turns), inAnswer)));
        }
        shim = new ShimOptions(
                shim.translation(),
                new UpstreamHost(shim.policy(), options.upstream().getHost()),
                shim.listener().and(meters).and(new Losses(journal)),
                ShadowClient.of(options.ca(), options.timeouts().connect()));
        return new Door.Plan(
                options.upstream(),
                options.ca(),
                options.timeouts(),
                options.limits(),
                Shim.create(shim),
                turns,
                blocks,
                meters,
                journal,
                ids());
    }

    private static Supplier<String> ids() {
        byte[] start = new byte[6];
        new SecureRandom().nextBytes(start);
        String prefix = "gw-" + HexFormat.of().formatHex(start) + "-";
        AtomicLong next = new AtomicLong();
        return () -> prefix + next.incrementAndGet();
    }

    private static int loops() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Where it listens.
     *
     * @return the address with the port it has really got
     */
    public Listen listen() {
        return new Listen(options.listen().host(), port);
    }

    /** Takes no new requests, lets those under way come to their end for as long as the options say, and stops. */
    @Override
    public void close() {
        List<Future<Void>> drained = new ArrayList<>();
        for (Door door : doors) {
            drained.add(door.drain(options.drain()));
        }
        await(Future.join(drained).otherwiseEmpty(), options.drain().plusSeconds(START_SECONDS));
        stop();
    }

    private void stop() {
        await(vertx.close());
        meters.close();
    }

    private GatewayException cannotListen(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new GatewayException("cannot listen on " + options.listen() + ": " + reason
                + "; choose another address, or port 0 for a free one");
    }

    private <T> T await(Future<T> future) {
        return await(future, Duration.ofSeconds(START_SECONDS));
    }

    private <T> T await(Future<T> future, Duration most) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw cannotListen(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new GatewayException("the event loops did not answer within " + most.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException("interrupted");
        }
    }
}
