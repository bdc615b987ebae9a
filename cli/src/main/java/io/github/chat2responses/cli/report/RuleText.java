package io.github.chat2responses.cli.report;

import io.github.chat2responses.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** Rules of the catalogue as text. */
public final class RuleText {
    private RuleText() {}

    /**
     * All about one rule.
     *
     * @param rule the rule
     * @return several lines
     */
    public static String page(Rule rule) {
        return rule.code() + " (" + rule.severity().id() + ") " + rule.title() + "\n\n" + rule.explanation()
                + "\n\nWhat to do: " + rule.remedy() + "\nReference: " + rule.reference() + "\n";
    }

    /**
     * A line for each rule.
     *
     * @param rules the rules, in the order they are to be listed
     * @return the lines
     */
    public static String table(List<Rule> rules) {
        return rules.stream()
                .map(rule ->
                        "%-8s%-9s%s%n".formatted(rule.code(), rule.severity().id(), rule.title()))
                .collect(Collectors.joining());
    }

    /**
     * The reference page.
     *
     * @param rules the rules, in the order they are to be listed
     * @return a Markdown document
     */
    public static String markdown(List<Rule> rules) {
        return "# Rules\n\n" + rules.stream().map(RuleText::section).collect(Collectors.joining("\n"));
    }

    private static String section(Rule rule) {
        return "## " + rule.code() + ": " + rule.title() + "\n\n*"
                + rule.severity().id() + "* · " + rule.reference() + "\n\n" + rule.explanation()
                + "\n\n**What to do:** " + rule.remedy() + "\n";
    }
}
