package io.github.chat2responses.cli.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.analyze.Inventory;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scan found, as text, CSV, JSON or YAML. */
public final class InventoryText {
    private InventoryText() {}

    /**
     * A line for each finding, then the totals.
     *
     * @param inventory the scan
     * @return the lines
     */
    public static String text(Inventory inventory) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : inventory.findings()) {
            text.append(finding.file())
                    .append(':')
                    .append(finding.line())
                    .append(':')
                    .append(finding.column());
            text.append(": ")
                    .append(finding.severity())
                    .append(' ')
                    .append(finding.code())
                    .append(": ");
            text.append(finding.message())
                    .append(" [")
                    .append(finding.migration())
                    .append("]\n");
        }
        inventory
                .errors()
                .forEach(error -> text.append(error.file())
                        .append(": ")
                        .append(error.message())
                        .append('\n'));
        text.append(inventory.findings().size())
                .append(" findings in ")
                .append(inventory.files())
                .append(" files");
        count(inventory, Finding::sdk)
                .forEach((sdk, number) ->
                        text.append(", ").append(sdk).append(' ').append(number));
        return text.append('\n').append(remedies(inventory)).toString();
    }

    /** What each rule is about, once, however many findings it has. */
    private static String remedies(Inventory inventory) {
        RuleCatalogue catalogue = RuleCatalogue.load();
        return inventory.findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .map(catalogue::require)
                .map(rule -> "\n" + rule.code() + " " + rule.title() + "\n  why: " + rule.explanation()
                        + "\n  what to do: " + rule.remedy() + "\n")
                .collect(Collectors.joining());
    }

    /**
     * A table with a header.
     *
     * @param inventory the scan
     * @return comma-separated values
     */
    public static String csv(Inventory inventory) {
        String header = "code,severity,api,sdk,idiom,file,line,column,message,migration,host\n";
        return header + inventory.findings().stream().map(InventoryText::row).collect(Collectors.joining());
    }

    private static String row(Finding finding) {
        return Stream.of(
                                finding.code(),
                                finding.severity(),
                                finding.api(),
                                finding.sdk(),
                                finding.idiom(),
                                finding.file(),
                                String.valueOf(finding.line()),
                                String.valueOf(finding.column()),
                                finding.message(),
                                finding.migration(),
                                finding.host())
                        .map(cell -> cell.matches("[^\",\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /**
     * The document that programs read.
     *
     * @param inventory the scan
     * @return JSON
     */
    public static String json(Inventory inventory) {
        return write(JsonMapper.builder().build(), inventory);
    }

    /**
     * The same document as YAML.
     *
     * @param inventory the scan
     * @return YAML
     */
    public static String yaml(Inventory inventory) {
        return write(YAMLMapper.builder().build(), inventory);
    }

    private static String write(ObjectMapper mapper, Inventory inventory) {
        ObjectNode document = mapper.createObjectNode().put("version", 1);
        document.set("findings", mapper.valueToTree(inventory.findings()));
        ObjectNode summary = document.putObject("summary").put("files", inventory.files());
        summary.put("findings", inventory.findings().size());
        summary.set("bySdk", mapper.valueToTree(count(inventory, Finding::sdk)));
        summary.set("byIdiom", mapper.valueToTree(count(inventory, Finding::idiom)));
        summary.put("suppressed", inventory.suppressed().size());
        summary.set("byMigration", mapper.valueToTree(count(inventory, Finding::migration)));
        document.set("errors", mapper.valueToTree(inventory.errors()));
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of plain values can always be written", e);
        }
    }

    private static Map<String, Long> count(Inventory inventory, Function<Finding, String> by) {
        List<Finding> findings = inventory.findings();
        return findings.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
