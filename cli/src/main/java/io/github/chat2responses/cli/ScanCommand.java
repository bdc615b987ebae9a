package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.cli.report.InventoryPage;
import io.github.chat2responses.cli.report.InventoryText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The inventory. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Lists every use of Chat Completions and of the Assistants API. The code need not build.",
        footer = {"", "Example: chat2responses scan path/to/project --format json"})
final class ScanCommand implements Callable<Integer> {
    /** How the inventory is written. */
    enum Format {
        TEXT,
        JSON,
        YAML,
        CSV,
        HTML
    }

    private final Terminal terminal;

    @Mixin
    private SourcePaths paths = new SourcePaths();

    @Option(
            names = "--format",
            paramLabel = "text|json|yaml|csv|html",
            description = "How to print it (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write it to this file.")
    private @Nullable Path output;

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            OutputFile.check(output);
        }
        paths.check();
        Inventory inventory = paths.scan(LocalDate.now(ZoneOffset.UTC), (path, finding) -> true, terminal);
        String text = switch (format) {
            case TEXT -> InventoryText.text(inventory);
            case JSON -> InventoryText.json(inventory);
            case YAML -> InventoryText.yaml(inventory);
            case CSV -> InventoryText.csv(inventory);
            case HTML -> InventoryPage.of(inventory);
        };
        if (output == null) {
            terminal.out().print(text);
        } else {
            OutputFile.write(output, text);
        }
        return ExitCode.DONE;
    }
}
