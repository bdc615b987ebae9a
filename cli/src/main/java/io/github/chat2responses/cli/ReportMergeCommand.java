package io.github.chat2responses.cli;

import io.github.chat2responses.cli.apply.Problem;
import io.github.chat2responses.cli.report.MergedReport;
import io.github.chat2responses.cli.report.MergedReportPage;
import io.github.chat2responses.cli.report.MergedReportText;
import io.github.chat2responses.cli.report.ReportReader;
import io.github.chat2responses.cli.report.RepositoryReport;
import io.github.chat2responses.cli.report.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reports of many repositories as one. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Merges the JSON reports of check, scan and migrate from many repositories into one.",
            "A report that cannot be read is named in the result and left out; the exit code is 3 then."
        },
        footer = {
            "",
            "Example: chat2responses report merge reports --format markdown",
            "         chat2responses report merge acme/shop=shop.json acme/pay=pay.json"
        })
final class ReportMergeCommand implements Callable<Integer> {
    /** How the merged report is written. */
    enum Format {
        JSON,
        MARKDOWN,
        HTML
    }

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "[NAME=]REPORT",
            description =
                    "A report, or a folder with reports, named by their path in it: acme/shop.json is the report of"
                            + " acme/shop. NAME is the repository's name where the file's is not. A report that was merged"
                            + " before may be merged again.")
    private List<String> reports = List.of();

    @Option(
            names = "--format",
            paramLabel = "json|markdown|html",
            description = "How to print the merged report (default: json).")
    private Format format = Format.JSON;

    @Option(names = "--output", paramLabel = "FILE", description = "Write it to this file.")
    private @Nullable Path output;

    ReportMergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            OutputFile.check(output);
        }
        List<ReportFile> files = ReportFile.all(reports, output);
        List<RepositoryReport> read = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        ReportReader reader = new ReportReader();
        for (ReportFile file : files) {
            try {
                MergedReport report = reader.read(file.name(), file.path());
                read.addAll(report.repositories());
                unread.addAll(report.unread());
            } catch (UnreadableReportException e) {
                unread.add(new Problem(file.path().toString(), e.getMessage()));
                terminal.err().println("chat2responses: left out " + file.path() + ": " + e.getMessage());
            }
        }
        MergedReport merged = merge(read, unread);
        if (read.isEmpty()) {
            throw new UsageException(
                    "none of the reports can be read; write them with check --format json --output FILE"
                            + " or migrate --report FILE.json");
        }
        write(merged);
        return merged.unread().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static MergedReport merge(List<RepositoryReport> read, List<Problem> unread) {
        try {
            return MergedReport.of(read, unread);
        } catch (MergedReport.DuplicateException e) {
            throw new UsageException(e.getMessage() + "; give one of them another name with NAME=REPORT");
        }
    }

    private void write(MergedReport merged) {
        String text = switch (format) {
            case JSON -> MergedReportText.json(merged);
            case MARKDOWN -> MergedReportText.markdown(merged);
            case HTML -> MergedReportPage.of(merged);
        };
        if (output == null) {
            terminal.out().print(text);
        } else {
            OutputFile.write(output, text);
        }
    }
}
