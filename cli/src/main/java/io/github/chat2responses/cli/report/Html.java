package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.MigrationResult;
import io.github.chat2responses.cli.apply.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of a migration as one HTML page, without scripts or anything from elsewhere. */
public final class Html {
    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <title>chat2responses</title>
            <style>
            body { font-family: sans-serif; margin: 2em; }
            table { border-collapse: collapse; }
            td, th { border: 1px solid #bbb; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
            pre { background: #f4f4f4; padding: 1em; overflow-x: auto; }
            </style>
            """;

    private Html() {}

    /**
     * What a migration changes.
     *
     * @param result the migration
     * @return the page
     */
    public static String page(MigrationResult result) {
        String rows = result.callSites().stream().map(Html::row).collect(Collectors.joining());
        String header = cells("th", List.of("call site", "outcome", "rule", "reason", "way"));
        String problems = result.problems().stream().map(Html::row).collect(Collectors.joining());
        return HEAD + "<h1>Migration to the Responses API</h1>\n<p>" + escaped(MigrationText.totals(result)) + ".</p>\n"
                + table(header + rows) + unread(problems) + "<h2>Change</h2>\n<pre>"
                + escaped(MigrationText.diff(result))
                + "</pre>\n";
    }

    private static String row(CallSiteOutcome site) {
        return cells(
                "td", List.of(site.file() + ":" + site.line(), site.outcome(), site.code(), site.reason(), site.way()));
    }

    private static String row(Problem problem) {
        return cells("td", List.of(problem.file(), problem.message()));
    }

    private static String unread(String rows) {
        return rows.isEmpty() ? "" : "<h2>Not looked at</h2>\n" + table(rows);
    }

    static String table(String rows) {
        return "<table>\n" + rows + "</table>\n";
    }

    static String cells(String tag, List<String> texts) {
        Stream<String> cells = texts.stream().map(text -> "<" + tag + ">" + escaped(text) + "</" + tag + ">");
        return cells.collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    /** A text in HTML or XML, also in an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
