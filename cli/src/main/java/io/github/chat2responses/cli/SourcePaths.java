package io.github.chat2responses.cli;

import io.github.chat2responses.cli.analyze.Analyzer;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files and folders that the analyzer looks through. */
// picocli sets the field.
@SuppressWarnings("FieldCanBeFinal")
final class SourcePaths {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files or folders (default: here).")
    private List<Path> paths = List.of(Path.of("."));

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description =
                    "Jars and class folders the code needs, separated as in java -cp; not needed, but tells more types.")
    private String classpath = "";

    SourcePaths() {}

    /** All of them. */
    List<Path> all() {
        return paths;
    }

    /** The folder whose settings count: that of the first path. */
    Path root() {
        Path first = paths.get(0);
        Path parent = first.getParent();
        return Files.isDirectory(first) ? first : parent == null ? Path.of("") : parent;
    }

    /** Complains if one is not there. */
    void check() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException(path + " does not exist; give a file or a folder");
            }
        }
    }

    /** What is in them and is wanted. */
    Inventory scan(LocalDate asOf, BiPredicate<Path, Finding> wanted, Terminal terminal) throws IOException {
        Analyzer analyzer = new Analyzer(asOf, ClassPathOption.split(classpath));
        List<Finding> findings = new ArrayList<>();
        List<Inventory.Suppressed> suppressed = new ArrayList<>();
        List<Inventory.Unparsed> errors = new ArrayList<>();
        int files = 0;
        ScanProgress progress = new ScanProgress(terminal);
        for (Path path : paths) {
            Inventory one = analyzer.scan(path, progress);
            one.findings().stream()
                    .filter(finding -> wanted.test(path, finding))
                    .forEach(findings::add);
            suppressed.addAll(one.suppressed());
            errors.addAll(one.errors());
            files += one.files();
        }
        progress.end();
        return new Inventory(findings, suppressed, errors, files);
    }
}
