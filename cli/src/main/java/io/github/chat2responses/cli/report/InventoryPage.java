package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scan found, as one HTML page that needs nothing from elsewhere: totals, charts, and a table to filter. */
public final class InventoryPage {
    private static final Pattern PART = Pattern.compile("\\{\\{(\\w+)}}");

    private final Inventory inventory;
    private final RuleCatalogue catalogue = RuleCatalogue.load();

    private InventoryPage(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Makes the page.
     *
     * @param inventory the scan
     * @return HTML
     */
    public static String of(Inventory inventory) {
        return new InventoryPage(inventory).page();
    }

    private String page() {
        Map<String, String> parts = Map.of(
                "summary", inventory.findings().size() + " findings in " + inventory.files() + " files.",
                "totals", totals(),
                "charts", chart("By SDK", Finding::sdk) + chart("By idiom", Finding::idiom),
                "selects",
                        select("severity", Finding::severity)
                                + select("api", Finding::api)
                                + select("sdk", Finding::sdk)
                                + select("migration", Finding::migration),
                "rows", inventory.findings().stream().map(InventoryPage::row).collect(Collectors.joining()),
                "remedies", remedies(),
                "errors", errors());
        return PART.matcher(template())
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
    }

    private static String template() {
        try (InputStream in = InventoryPage.class.getResourceAsStream("inventory.html")) {
            if (in == null) {
                throw new IllegalStateException("inventory.html is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("inventory.html cannot be read", e);
        }
    }

    private String totals() {
        Map<String, Long> bySeverity = count(Finding::severity);
        return Stream.of("error", "warning", "info")
                .map(severity -> "<div class=\"total " + severity + "\"><b>" + bySeverity.getOrDefault(severity, 0L)
                        + "</b>" + severity + "</div>")
                .collect(Collectors.joining(
                        "",
                        "",
                        "<div class=\"total\"><b>" + inventory.suppressed().size() + "</b>suppressed</div>"));
    }

    private String chart(String title, Function<Finding, String> by) {
        Map<String, Long> counts = count(by);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> "<div class=\"bar\"><span>" + Html.escaped(entry.getKey()) + "</span><i style=\"width:"
                        + 100 * entry.getValue() / most + "%\"></i><span>" + entry.getValue() + "</span></div>")
                .collect(Collectors.joining("", "<section><h2>" + title + "</h2>", "</section>"));
    }

    private String select(String name, Function<Finding, String> by) {
        return count(by).keySet().stream()
                .map(value -> "<option>" + Html.escaped(value) + "</option>")
                .collect(Collectors.joining(
                        "",
                        "<select name=\"" + name + "\" aria-label=\"" + name + "\"><option value=\"\">any " + name
                                + "</option>",
                        "</select>\n"));
    }

    private static String row(Finding finding) {
        String data = Map.of(
                        "severity", finding.severity(),
                        "api", finding.api(),
                        "sdk", finding.sdk(),
                        "migration", finding.migration())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> " data-" + entry.getKey() + "=\"" + Html.escaped(entry.getValue()) + "\"")
                .collect(Collectors.joining());
        String cells = Stream.of(finding.code(), finding.sdk(), finding.message())
                .map(text -> "<td>" + Html.escaped(text) + "</td>")
                .collect(Collectors.joining());
        return "<tr" + data + "><td>" + Html.escaped(finding.file()) + ":" + finding.line() + "<code>"
                + Html.escaped(finding.source()) + "</code></td><td class=\"" + finding.severity() + "\">"
                + finding.severity() + "</td>" + cells + "<td>" + finding.migration() + "</td></tr>\n";
    }

    private String remedies() {
        return inventory.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(catalogue::require)
                .map(InventoryPage::remedy)
                .collect(Collectors.joining());
    }

    private static String remedy(Rule rule) {
        return "<dt>" + rule.code() + " " + Html.escaped(rule.title()) + "</dt><dd>" + Html.escaped(rule.explanation())
                + "</dd><dd>" + Html.escaped(rule.remedy()) + "</dd>\n";
    }

    private String errors() {
        List<String> items = inventory.errors().stream()
                .map(error -> "<li>" + Html.escaped(error.file() + ": " + error.message()) + "</li>")
                .toList();
        return items.isEmpty()
                ? ""
                : "<h2>Not looked at, or as text only</h2>\n<ul>" + String.join("", items) + "</ul>";
    }

    private Map<String, Long> count(Function<Finding, String> by) {
        return inventory.findings().stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
