package io.github.chat2responses.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.List;
import java.util.stream.Stream;

/** Findings as SARIF 2.1.0, which code hosts show beside the lines. */
public final class SarifText {
    private SarifText() {}

    /**
     * The log of one run.
     *
     * @param inventory the findings
     * @return SARIF 2.1.0, in JSON
     */
    public static String of(Inventory inventory) {
        ObjectNode log = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool")
                .putObject("driver")
                .put("name", "chat2responses")
                .put("informationUri", "https://github.com/chat2responses/chat2responses");
        List<String> codes = Stream.concat(
                        inventory.findings().stream(),
                        inventory.suppressed().stream().map(Inventory.Suppressed::finding))
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
        RuleCatalogue catalogue = RuleCatalogue.load();
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rule(rules.addObject(), catalogue.require(code)));
        run.putObject("originalUriBaseIds")
                .putObject("ROOT")
                .putObject("description")
                .put("text", "The scanned folder.");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        inventory.findings().forEach(one -> result(results.addObject(), one, codes.indexOf(one.code())));
        inventory.suppressed().forEach(one -> {
            ObjectNode json = results.addObject();
            result(json, one.finding(), codes.indexOf(one.finding().code()));
            json.putArray("suppressions").addObject().put("kind", "inSource").put("justification", one.reason());
        });
        ArrayNode notes = run.putArray("invocations")
                .addObject()
                .put("executionSuccessful", true)
                .putArray("toolExecutionNotifications");
        inventory.errors().forEach(error -> {
            ObjectNode note = notes.addObject().put("level", "warning");
            note.putObject("message").put("text", error.file() + ": " + error.message());
        });
        return log.toPrettyString() + "\n";
    }

    private static void rule(ObjectNode json, Rule rule) {
        json.put("id", rule.code());
        json.putObject("shortDescription").put("text", rule.title());
        json.putObject("fullDescription").put("text", rule.explanation());
        json.putObject("help").put("text", rule.remedy());
        json.putObject("defaultConfiguration")
                .put("level", level(rule.severity().id()));
    }

    private static void result(ObjectNode json, Finding finding, int rule) {
        json.put("ruleId", finding.code()).put("ruleIndex", rule).put("level", level(finding.severity()));
        json.putObject("message").put("text", finding.message());
        ObjectNode place = json.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.file())).put("uriBaseId", "ROOT");
        place.putObject("region")
                .put("startLine", finding.line())
                .put("startColumn", finding.column())
                .put("endLine", finding.endLine())
                // SARIF counts to the character behind the last one.
                .put("endColumn", finding.endColumn() + 1);
        json.putObject("partialFingerprints").put("chat2responses/v1", finding.fingerprint());
    }

    private static String uri(String file) {
        return file.replace("%", "%25").replace(" ", "%20").replace("#", "%23").replace("?", "%3F");
    }

    private static String level(String severity) {
        return severity.equals("info") ? "note" : severity;
    }
}
