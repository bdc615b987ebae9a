package io.github.chat2responses.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A merged report as JSON and Markdown. */
public final class MergedReportText {
    private static final List<String> SEVERITIES = List.of("error", "warning", "info");
    private static final List<String> OUTCOMES = List.of("migrated", "left", "flagged");

    private MergedReportText() {}

    /**
     * The document that programs read, and that can be merged again.
     *
     * @param report the report
     * @return JSON
     */
    public static String json(MergedReport report) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode document = mapper.createObjectNode().put("version", 1);
        ObjectNode summary = document.putObject("summary")
                .put("repositories", report.repositories().size())
                .put("findings", report.findings().count())
                .put("callSites", report.callSites().count());
        summary.set("bySeverity", mapper.valueToTree(report.findingsBy(Finding::severity)));
        summary.set("bySdk", mapper.valueToTree(report.findingsBy(Finding::sdk)));
        summary.set("byMigration", mapper.valueToTree(report.findingsBy(Finding::migration)));
        summary.set("byOutcome", mapper.valueToTree(report.callSitesBy(CallSiteOutcome::outcome)));
        summary.set("byRule", mapper.valueToTree(report.byRule()));
        document.set("repositories", mapper.valueToTree(report.repositories()));
        document.set("unread", mapper.valueToTree(report.unread()));
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain values can always be written", e);
        }
    }

    /**
     * The totals, a table of rules, a table of repositories, and what could not be read.
     *
     * @param report the report
     * @return a Markdown document
     */
    public static String markdown(MergedReport report) {
        StringBuilder text = new StringBuilder("# Chat Completions and Assistants in all repositories\n\n");
        text.append(totals(report)).append("\n\n## Rules\n\n");
        text.append(table(RULE_HEADER, ruleRows(report)));
        text.append("\n## Repositories\n\n").append(table(REPOSITORY_HEADER, repositoryRows(report)));
        text.append('\n').append(nothing(report)).append('\n');
        if (!report.unread().isEmpty()) {
            text.append("\n## Reports that could not be read\n\n");
            report.unread().forEach(one -> text.append("* `%s`: %s\n".formatted(one.file(), one.message())));
        }
        return text.toString();
    }

    static final List<String> RULE_HEADER = List.of("rule", "title", "findings", "call sites", "repositories");
    static final List<String> REPOSITORY_HEADER =
            List.of("repository", "errors", "warnings", "infos", "migrated", "left", "flagged", "not looked at");

    static String totals(MergedReport report) {
        Map<String, Long> bySeverity = report.findingsBy(Finding::severity);
        Map<String, Long> byOutcome = report.callSitesBy(CallSiteOutcome::outcome);
        String totals = "%d repositories, %d findings (%d errors, %d warnings, %d infos)"
                .formatted(
                        report.repositories().size(),
                        report.findings().count(),
                        bySeverity.getOrDefault("error", 0L),
                        bySeverity.getOrDefault("warning", 0L),
                        bySeverity.getOrDefault("info", 0L));
        long sites = report.callSites().count();
        return sites == 0
                ? totals + "."
                : totals
                        + ", %d call sites (%d migrated, %d left with a reason, %d flagged)."
                                .formatted(
                                        sites,
                                        byOutcome.getOrDefault("migrated", 0L),
                                        byOutcome.getOrDefault("left", 0L),
                                        byOutcome.getOrDefault("flagged", 0L));
    }

    static String nothing(MergedReport report) {
        return report.repositories().stream().filter(RepositoryReport::isEmpty).count()
                + " repositories have nothing to report.";
    }

    static List<List<String>> ruleRows(MergedReport report) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        return report.byRule().entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey(),
                        catalogue.find(entry.getKey()).map(Rule::title).orElse(""),
                        String.valueOf(entry.getValue().findings()),
                        String.valueOf(entry.getValue().callSites()),
                        String.valueOf(entry.getValue().repositories())))
                .toList();
    }

    /** Those with the most errors first. */
    static List<RepositoryReport> worstFirst(MergedReport report) {
        return report.repositories().stream()
                .filter(repository -> !repository.isEmpty())
                .sorted(Comparator.<RepositoryReport>comparingLong(repository -> -repository.findings("error"))
                        .thenComparing(repository -> -repository.findings().size())
                        .thenComparing(RepositoryReport::name))
                .toList();
    }

    private static List<List<String>> repositoryRows(MergedReport report) {
        return worstFirst(report).stream().map(MergedReportText::cells).toList();
    }

    static List<String> cells(RepositoryReport repository) {
        return Stream.of(
                        Stream.of(repository.name()),
                        SEVERITIES.stream().map(repository::findings).map(String::valueOf),
                        OUTCOMES.stream().map(repository::callSites).map(String::valueOf),
                        Stream.of(String.valueOf(repository.errors().size())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static String table(List<String> header, List<List<String>> rows) {
        String line = header.stream().map(cell -> "---").collect(Collectors.joining("|", "|", "|\n"));
        return rows.stream().map(MergedReportText::row).collect(Collectors.joining("", row(header) + line, ""));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
