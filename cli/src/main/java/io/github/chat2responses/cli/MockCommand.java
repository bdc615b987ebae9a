package io.github.chat2responses.cli;

import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.script.Script;
import io.github.chat2responses.testkit.script.ScriptException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fake server of both APIs. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = "Runs a fake server of both APIs, for tests without a key, until it is stopped.",
        footer = {"", "Example: chat2responses mock --script answers.yml"})
final class MockCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "The address; port 0 takes a free one (default: ${DEFAULT-VALUE}).",
            defaultValue = "127.0.0.1:8089")
    private String listen = "";

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "What Responses answers, and what its hosted tools find; YAML.")
    private @Nullable Path script;

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
            Script answers = script == null ? Script.none() : Script.file(script);
            return FakeOpenAi.start(FakeOpenAiOptions.onFreePort()
                    .at(listen.substring(0, Math.max(0, colon)), port)
                    .withScript(answers));
        } catch (ScriptException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (NumberFormatException e) {
            throw new UsageException("--listen takes HOST:PORT, for example 127.0.0.1:8089, not " + listen);
        } catch (UncheckedIOException e) {
            throw new UsageException(e.getMessage() + "; choose another address, or port 0 for a free one");
        }
    }
}
