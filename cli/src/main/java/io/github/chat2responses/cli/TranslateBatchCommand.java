package io.github.chat2responses.cli;

import io.github.chat2responses.batch.BatchTranslator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Files of the Batch API. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = {
            "Translates a Batch API file, line by line: request lines to /v1/responses, result lines back.",
            "A line that cannot be translated is reported with its number and left out; the exit code is 3 then."
        },
        footer = {
            "",
            "Example: chat2responses translate batch chat.jsonl --output responses.jsonl",
            "         chat2responses translate batch results.jsonl --requests chat.jsonl --output chat-results.jsonl"
        })
final class TranslateBatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final TranslateOptions options = new TranslateOptions();

    @Option(names = "--output", paramLabel = "FILE", description = "Write the lines there (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--chat-output",
            paramLabel = "FILE",
            description = "Write request lines there that have to stay on Chat, as they are.")
    private @Nullable Path chatOutput;

    @Option(
            names = "--requests",
            paramLabel = "FILE",
            description =
                    "The Chat input file of a result file: for strict tools, stop sequences and deprecated functions.")
    private @Nullable Path requests;

    TranslateBatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.checkOutput();
        BatchTranslator translator = BatchTranslator.of(options.translator());
        try (InputStream input = options.open(terminal);
                BatchRequests asked = BatchRequests.open(requests, translator);
                LineOutput lines = LineOutput.open(output, terminal);
                LineOutput chatLines = chatOutput == null ? null : LineOutput.open(chatOutput, terminal);
                BatchReport report = new BatchReport(terminal, options.batchDiagnostics(terminal))) {
            BatchRun run = new BatchRun(translator, asked, lines, chatLines, report);
            Lines.read(input, run);
            lines.finish();
            if (chatLines != null) {
                chatLines.finish();
            }
            return report.finish(options::exitCode);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write a file of the batch", e);
        }
    }
}
