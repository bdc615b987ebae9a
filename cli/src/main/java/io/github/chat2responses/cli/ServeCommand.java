package io.github.chat2responses.cli;

import io.github.chat2responses.gateway.Gateway;
import io.github.chat2responses.gateway.GatewayException;
import io.github.chat2responses.gateway.GatewayOptions;
import io.github.chat2responses.gateway.Listen;
import io.github.chat2responses.gateway.config.ConfigFile;
import io.github.chat2responses.gateway.config.Configured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The gateway. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs a gateway until it is stopped: Chat Completions in, Responses upstream.",
        footer = {"", "Example: chat2responses serve --upstream https://api.openai.com"})
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    // picocli demands it.
    @SuppressWarnings("NullAway.Init")
    @Option(names = "--upstream", paramLabel = "URL", required = true, description = "Where requests go.")
    private URI upstream;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "The address; port 0 takes a free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1:8080")
    private String listen = "";

    @Option(names = "--config", paramLabel = "FILE", description = "Policies, store, timeouts and limits (YAML).")
    private @Nullable Path config;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Configured configured = configured()) {
            run(configured.options());
        } catch (GatewayException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private Configured configured() {
        GatewayOptions options = GatewayOptions.to(upstream).withListen(Listen.parse(listen));
        return config == null
                ? new Configured(options, List.of())
                : new ConfigFile(System::getenv, this::line).read(config, options);
    }

    private void run(GatewayOptions options) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (Gateway gateway = Gateway.start(options, this::line)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, done, options.drain())));
            terminal.out().println("listening on http://" + gateway.listen() + " for " + options.upstream());
            asked.await();
        } finally {
            done.countDown();
        }
    }

    /** The JVM goes when this returns, so it waits until the requests under way have come to their end. */
    private static void stop(CountDownLatch asked, CountDownLatch done, Duration drain) {
        asked.countDown();
        try {
            done.await(drain.toMillis() + Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String what) {
        terminal.err().println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
    }
}
