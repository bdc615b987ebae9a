package io.github.chat2responses.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as CI systems take them. */
public final class FindingFormats {
    private FindingFormats() {}

    /**
     * Workflow commands of GitHub Actions, which become annotations.
     *
     * @param inventory the findings
     * @return a line each
     */
    public static String github(Inventory inventory) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        return inventory.findings().stream()
                .map(finding -> command(finding, catalogue))
                .collect(Collectors.joining());
    }

    private static String command(Finding finding, RuleCatalogue catalogue) {
        String level = finding.severity().equals("info") ? "notice" : finding.severity();
        return "::" + level + " file=" + property(finding.file()) + ",line=" + finding.line() + ",endLine="
                + finding.endLine() + ",title=" + finding.code() + "::" + data(advice(finding, catalogue)) + "\n";
    }

    /** What it is and what to do about it. */
    private static String advice(Finding finding, RuleCatalogue catalogue) {
        return finding.message() + ". " + catalogue.require(finding.code()).remedy();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /**
     * A Code Quality report of GitLab.
     *
     * @param inventory the findings
     * @return JSON
     */
    public static String gitlab(Inventory inventory) {
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        Map<String, Integer> times = new HashMap<>();
        RuleCatalogue catalogue = RuleCatalogue.load();
        for (Finding finding : inventory.findings()) {
            ObjectNode issue = report.addObject()
                    .put("description", advice(finding, catalogue))
                    .put("check_name", finding.code())
                    // Has to be different for each finding, and must not change with those around it.
                    .put(
                            "fingerprint",
                            finding.fingerprint() + "-" + times.merge(finding.fingerprint(), 1, Integer::sum))
                    .put("severity", gitlabSeverity(finding.severity()));
            issue.putObject("location")
                    .put("path", finding.file())
                    .putObject("lines")
                    .put("begin", finding.line());
        }
        return report.toPrettyString() + "\n";
    }

    private static String gitlabSeverity(String severity) {
        return switch (severity) {
            case "error" -> "critical";
            case "warning" -> "major";
            default -> "info";
        };
    }

    /**
     * Test results of JUnit: a failure for each finding.
     *
     * @param inventory the findings
     * @return XML
     */
    public static String junit(Inventory inventory) {
        int count = inventory.findings().size();
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"chat2responses\" tests=\"" + count
                + "\" failures=\"" + count + "\">\n";
        return inventory.findings().stream()
                .map(finding -> "  <testcase classname=\"" + Html.escaped(finding.file()) + "\" name=\""
                        + finding.code()
                        + " line " + finding.line() + "\"><failure type=\"" + finding.severity() + "\" message=\""
                        + Html.escaped(finding.message()) + "\"/></testcase>\n")
                .collect(Collectors.joining("", head, "</testsuite>\n"));
    }
}
