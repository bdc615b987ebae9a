package io.github.chat2responses.cli;

import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fake server of both APIs. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = "Runs a fake server of both APIs, for tests without a key, until it is stopped.",
        footer = {"", "Example: chat2responses mock --listen 127.0.0.1:0"})
final class MockCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "The address; port 0 takes a free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1:8089")
    private String listen = "";

    MockCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (FakeOpenAi server = start()) {
            terminal.out().println("listening on " + server.baseUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return ExitCode.DONE;
    }

    private FakeOpenAi start() {
        int colon = listen.lastIndexOf(':');
        try {
            int port = Integer.parseInt(listen.substring(colon + 1));
            return FakeOpenAi.start(new FakeOpenAiOptions(listen.substring(0, Math.max(0, colon)), port, false, false));
        } catch (NumberFormatException e) {
            throw new UsageException("--listen takes HOST:PORT, for example 127.0.0.1:8089, not " + listen);
        } catch (UncheckedIOException e) {
            throw new UsageException(e.getMessage() + "; choose another address, or port 0 for a free one");
        }
    }
}
