package io.github.chat2responses.cli;

import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.SseStream;
import io.github.chat2responses.translate.TranslationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A Responses stream to a Chat stream. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = "Translates a Responses stream (server-sent events) to a Chat stream, as it comes in.",
        footer = {"", "Example: chat2responses translate stream answer.sse --chat-request chat.json"})
final class TranslateStreamCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final TranslateOptions options = new TranslateOptions();

    @Mixin
    private final LinesOption lines = new LinesOption();

    @Option(
            names = "--chat-request",
            paramLabel = "FILE",
            description = "The Chat request it answers: for strict tools, stop sequences and the usage chunk.")
    private @Nullable String chatRequest;

    TranslateStreamCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.checkOutput();
        ChatTranslator translator = options.translator();
        if (lines.isSet()) {
            return options.lines(terminal, line -> StreamAnswer.translate(translator, line));
        }
        try (InputStream input = options.open(terminal)) {
            return stream(translator, input);
        } catch (TranslationException e) {
            terminal.err().println("chat2responses: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the stream", e);
        }
    }

    private int stream(ChatTranslator translator, InputStream input) throws IOException {
        SseStream stream;
        if (chatRequest == null) {
            stream = translator.sse();
        } else {
            Exchange exchange = translator.request(TranslateOptions.read(terminal, chatRequest));
            if (exchange.calls() > 1) {
                throw new UsageException("a stream with n > 1 has several upstreams; use --jsonl, with a list of events"
                        + " for each in 'events'");
            }
            stream = exchange.sse();
        }
        byte[] piece = new byte[1 << 13];
        for (int size = input.read(piece); size >= 0; size = input.read(piece)) {
            print(stream.accept(0, piece, 0, size));
        }
        print(stream.end());
        options.report(terminal, stream.diagnostics());
        return stream.isDone() ? options.exitCode(stream.diagnostics()) : ExitCode.INCOMPLETE;
    }

    private void print(byte[] chunks) {
        terminal.out().print(new String(chunks, StandardCharsets.UTF_8));
        terminal.out().flush();
    }
}
