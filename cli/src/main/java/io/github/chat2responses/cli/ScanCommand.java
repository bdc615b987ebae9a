package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Analyzer;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.cli.report.Html;
import io.github.chat2responses.cli.report.InventoryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files or folders (default: here).")
    private List<Path> paths = List.of(Path.of("."));

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
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException(path + " does not exist; give a file or a folder");
            }
        }
        Inventory inventory = scan();
        String text = switch (format) {
            case TEXT -> InventoryText.text(inventory);
            case JSON -> InventoryText.json(inventory);
            case YAML -> InventoryText.yaml(inventory);
            case CSV -> InventoryText.csv(inventory);
            case HTML -> Html.page(inventory);
        };
        if (output == null) {
            terminal.out().print(text);
        } else {
            OutputFile.write(output, text);
        }
        return ExitCode.DONE;
    }

    private Inventory scan() throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Inventory.Unparsed> errors = new ArrayList<>();
        int files = 0;
        for (Path path : paths) {
            Inventory one = new Analyzer(LocalDate.now(ZoneOffset.UTC)).scan(path);
            findings.addAll(one.findings());
            errors.addAll(one.errors());
            files += one.files();
        }
        return new Inventory(findings, errors, files);
    }
}
