package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.FileChange;
import io.github.chat2responses.cli.apply.MigrationResult;
import io.github.chat2responses.cli.apply.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a migration changes, as text and Markdown. */
public final class MigrationText {
    private static final String SHIM = "shim: ";

    private MigrationText() {}

    /**
     * The change as one unified diff, which {@code git apply} takes.
     *
     * @param result the migration
     * @return the diff; empty if nothing changes
     */
    public static String diff(MigrationResult result) {
        return result.changes().stream()
                .map(FileChange::diff)
                .map(MigrationText::plain)
                .collect(Collectors.joining());
    }

    /** Recipes note their names in the hunk headers; a patch does not need them. */
    private static String plain(String diff) {
        return diff.lines()
                .map(line -> line.startsWith("@@ ") ? line.substring(0, line.indexOf("@@", 3) + 2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * The table of call sites and the totals.
     *
     * @param result the migration
     * @return the lines
     */
    public static String table(MigrationResult result) {
        StringBuilder text = new StringBuilder();
        if (!result.callSites().isEmpty()) {
            int width = result.callSites().stream()
                    .mapToInt(site -> place(site).length())
                    .max()
                    .orElse(0);
            text.append(line(width, "CALL SITE", "OUTCOME", "RULE", "REASON"));
            for (CallSiteOutcome site : result.callSites()) {
                text.append(line(width, place(site), site.outcome(), site.code(), site.reason()));
            }
            text.append('\n');
        }
        text.append(totals(result)).append('\n');
        Map<String, Long> shims = shims(result);
        if (!shims.isEmpty()) {
            text.append("\nWhat is left runs on Responses as it is (payload-translator/docs/shim.md):\n");
            shims.forEach((way, count) ->
                    text.append("%3d  ".formatted(count)).append(way).append('\n'));
        }
        for (Problem problem : result.problems()) {
            text.append("not looked at: ")
                    .append(problem.file())
                    .append(": ")
                    .append(problem.message())
                    .append('\n');
        }
        return text.toString();
    }

    /** What carries code that is left to Responses, and how many calls. */
    static Map<String, Long> shims(MigrationResult result) {
        return result.callSites().stream()
                .map(CallSiteOutcome::way)
                .filter(way -> way.startsWith(SHIM))
                .collect(Collectors.groupingBy(
                        way -> way.substring(SHIM.length()), TreeMap::new, Collectors.counting()));
    }

    private static String line(int width, String place, String outcome, String code, String reason) {
        String row = pad(place, width) + "  " + pad(outcome, 8) + "  " + pad(code, 6) + "  " + reason;
        return row.stripTrailing() + "\n";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String place(CallSiteOutcome site) {
        return site.file() + ":" + site.line();
    }

    static String totals(MigrationResult result) {
        return "%d call sites: %d migrated, %d left with a reason, %d flagged; %d of %d Java files would change"
                .formatted(
                        result.callSites().size(),
                        count(result, "migrated"),
                        count(result, "left"),
                        count(result, "flagged"),
                        result.changes().stream()
                                .filter(change -> change.path().endsWith(".java"))
                                .count(),
                        result.javaFiles());
    }

    private static long count(MigrationResult result, String outcome) {
        return result.callSites().stream()
                .filter(site -> site.outcome().equals(outcome))
                .count();
    }

    /**
     * The report as a Markdown document.
     *
     * @param result the migration
     * @return the document
     */
    public static String markdown(MigrationResult result) {
        StringBuilder text = new StringBuilder("# Migration to the Responses API\n\n");
        text.append(totals(result))
                .append(".\n\n| call site | outcome | rule | reason | way |\n|---|---|---|---|---|\n");
        for (CallSiteOutcome site : result.callSites()) {
            text.append("| `")
                    .append(place(site))
                    .append("` | ")
                    .append(site.outcome())
                    .append(" | ");
            text.append(site.code())
                    .append(" | ")
                    .append(site.reason().replace("|", "\\|"))
                    .append(" | ")
                    .append(site.way())
                    .append(" |\n");
        }
        if (!result.problems().isEmpty()) {
            text.append("\n## Not looked at\n\n");
            List<Problem> problems = result.problems();
            problems.forEach(problem -> text.append("* `%s`: %s%n".formatted(problem.file(), problem.message())));
        }
        return text.append("\n## Change\n\n```diff\n")
                .append(diff(result))
                .append("```\n")
                .toString();
    }

    /**
     * The extension of a file name.
     *
     * @param name the file name
     * @return what follows the last dot, in lower case; empty without a dot
     */
    public static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
