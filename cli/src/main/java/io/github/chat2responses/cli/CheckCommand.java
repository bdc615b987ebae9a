package io.github.chat2responses.cli;

import static java.util.Objects.requireNonNull;

import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.cli.report.FindingFormats;
import io.github.chat2responses.cli.report.InventoryText;
import io.github.chat2responses.cli.report.SarifText;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.rules.Severity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The gate for CI. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Fails a build that uses the Assistants API, models that were shut down, or other deprecated API.",
        footer = {"", "Example: chat2responses check --baseline chat2responses-baseline.json"})
final class CheckCommand implements Callable<Integer> {
    /** How the findings are written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB,
        GITLAB,
        JUNIT
    }

    /** The least severity that fails the build. */
    enum FailOn {
        ERROR,
        WARNING,
        INFO,
        NEVER
    }

    private final Terminal terminal;

    @Mixin
    private SourcePaths paths = new SourcePaths();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|github|gitlab|junit",
            description = "How to print the findings (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write them to this file.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info|never",
            description = "Exit with 1 if there is a finding of this severity or above (default: error).")
    private @Nullable FailOn failOn;

    @Option(names = "--disable", paramLabel = "CODE", split = ",", description = "Leave these rules out.")
    private List<String> disable = List.of();

    @Option(
            names = "--enable",
            paramLabel = "CODE",
            split = ",",
            description = "Keep these rules, even if the configuration leaves them out.")
    private List<String> enable = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day that decides which models are gone (default: today).")
    private @Nullable String asOf;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings in this file are known; only others count.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write the findings of this run to a baseline file; with --baseline, only those that it has.")
    private @Nullable Path writeBaseline;

    @Option(
            names = "--changed-since",
            paramLabel = "GIT-REV",
            description = "Only findings in lines that were added or changed since this revision.")
    private @Nullable String changedSince;

    @Option(names = "--include", paramLabel = "GLOB", description = "Only files that match, for example src/main/**.")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", description = "Leave files out that match.")
    private List<String> exclude = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        paths.check();
        CheckSettings settings = CheckSettings.in(paths.root());
        checkInput(settings);
        Path knownFindings = baseline == null ? settings.baseline() : baseline;
        Baseline known = knownFindings == null ? null : Baseline.read(knownFindings);
        Inventory all = paths.scan(day(), wanted(settings), terminal);
        Inventory found = all;
        if (known != null) {
            found = all.withFindings(known.unknown(all.findings()));
            terminal.err().println(known.summary(all.findings()));
        }
        String text = text(found);
        if (output == null) {
            terminal.out().print(text);
        } else {
            OutputFile.write(output, text);
        }
        if (writeBaseline != null) {
            // With an older baseline the new one only shrinks: what is new has to be mended, not known.
            List<Finding> accepted = new ArrayList<>(all.findings());
            if (known != null) {
                accepted.removeAll(found.findings());
            }
            OutputFile.write(writeBaseline, Baseline.of(accepted).json());
        }
        FailOn least = Stream.of(failOn, settings.failOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(FailOn.ERROR);
        return found.findings().stream().anyMatch(finding -> fails(finding, least)) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void checkInput(CheckSettings settings) {
        if (output != null) {
            OutputFile.check(output);
        }
        if (writeBaseline != null) {
            OutputFile.check(writeBaseline);
        }
        List<String> codes = Stream.of(disable, enable, settings.disable())
                .flatMap(List::stream)
                .toList();
        if (!codes.isEmpty()) {
            RuleCatalogue catalogue = RuleCatalogue.load();
            codes.stream()
                    .filter(code -> catalogue.find(code).isEmpty())
                    .findFirst()
                    .ifPresent(code -> {
                        throw new UsageException("there is no rule " + code + "; chat2responses explain lists them");
                    });
        }
    }

    private LocalDate day() {
        try {
            return asOf == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new UsageException("--as-of is a day such as 2026-12-31, not " + asOf);
        }
    }

    private BiPredicate<Path, Finding> wanted(CheckSettings settings) {
        List<PathMatcher> included = matchers(include.isEmpty() ? settings.include() : include);
        List<PathMatcher> excluded = matchers(exclude.isEmpty() ? settings.exclude() : exclude);
        Set<String> disabled = new HashSet<>(settings.disable());
        enable.forEach(disabled::remove);
        disabled.addAll(disable);
        Map<Path, ChangedLines> changed = new HashMap<>();
        if (changedSince != null) {
            String revision = changedSince;
            paths.all().forEach(path -> changed.put(path, ChangedLines.since(revision, path)));
        }
        return (path, finding) -> !disabled.contains(finding.code())
                && (included.isEmpty() || matches(included, finding.file()))
                && !matches(excluded, finding.file())
                && (changedSince == null || requireNonNull(changed.get(path)).contain(finding));
    }

    private static List<PathMatcher> matchers(List<String> globs) {
        try {
            return globs.stream()
                    .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new UsageException("the pattern " + e.getPattern() + " is none: " + e.getDescription()
                    + "; write it like src/main/**");
        }
    }

    private static boolean matches(List<PathMatcher> globs, String file) {
        return globs.stream().anyMatch(glob -> glob.matches(Path.of(file)));
    }

    private String text(Inventory found) {
        return switch (format) {
            case TEXT -> InventoryText.text(found);
            case JSON -> InventoryText.json(found);
            case SARIF -> SarifText.of(found);
            case GITHUB -> FindingFormats.github(found);
            case GITLAB -> FindingFormats.gitlab(found);
            case JUNIT -> FindingFormats.junit(found);
        };
    }

    private static boolean fails(Finding finding, FailOn least) {
        return switch (least) {
            case NEVER -> false;
            case INFO -> true;
            case WARNING -> !finding.severity().equals(Severity.INFO.id());
            case ERROR -> finding.severity().equals(Severity.ERROR.id());
        };
    }
}
