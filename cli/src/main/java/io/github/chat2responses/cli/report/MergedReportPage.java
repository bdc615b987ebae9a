package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A merged report as one HTML page, without scripts or anything from elsewhere. */
public final class MergedReportPage {
    private MergedReportPage() {}

    /**
     * Makes the page.
     *
     * @param report the report
     * @return HTML
     */
    public static String of(MergedReport report) {
        List<RepositoryReport> repositories = MergedReportText.worstFirst(report);
        String unread = rows(report.unread().stream().map(one -> List.of(one.file(), one.message())));
        return Html.HEAD + "<h1>Chat Completions and Assistants in all repositories</h1>\n<p>"
                + Html.escaped(MergedReportText.totals(report)) + "</p>\n<h2>Rules</h2>\n"
                + Html.table(Html.cells("th", MergedReportText.RULE_HEADER)
                        + rows(MergedReportText.ruleRows(report).stream()))
                + "<h2>Repositories</h2>\n"
                + Html.table(Html.cells("th", MergedReportText.REPOSITORY_HEADER)
                        + rows(repositories.stream().map(MergedReportText::cells)))
                + "<p>" + MergedReportText.nothing(report) + "</p>\n"
                + (unread.isEmpty() ? "" : "<h2>Reports that could not be read</h2>\n" + Html.table(unread))
                + "<h2>Places</h2>\n"
                + repositories.stream().map(MergedReportPage::places).collect(Collectors.joining());
    }

    /** Closed until it is clicked: there are many. */
    private static String places(RepositoryReport repository) {
        String places = rows(Stream.of(
                        repository.findings().stream().map(MergedReportPage::place),
                        repository.callSites().stream().map(MergedReportPage::place),
                        repository.errors().stream().map(MergedReportPage::place))
                .flatMap(cells -> cells));
        return "<details><summary>" + Html.escaped(repository.name()) + "</summary>\n" + Html.table(places)
                + "</details>\n";
    }

    private static List<String> place(Finding finding) {
        return List.of(finding.file() + ":" + finding.line(), finding.severity(), finding.code(), finding.message());
    }

    private static List<String> place(CallSiteOutcome site) {
        return List.of(site.file() + ":" + site.line(), site.outcome(), site.code(), site.reason());
    }

    private static List<String> place(Problem problem) {
        return List.of(problem.file(), "not looked at", "", problem.message());
    }

    private static String rows(Stream<List<String>> rows) {
        return rows.map(cells -> Html.cells("td", cells)).collect(Collectors.joining());
    }
}
