package io.github.chat2responses.cli.analyze;

import java.util.List;

/**
 * What a scan found.
 *
 * @param findings sorted by place
 * @param errors files that could not be parsed and were searched as text, sorted
 * @param files how many files were looked at
 */
public record Inventory(List<Finding> findings, List<Unparsed> errors, int files) {
    /** Keeps its own copies. */
    public Inventory {
        findings = List.copyOf(findings);
        errors = List.copyOf(errors);
    }

    /**
     * A file that could not be parsed.
     *
     * @param file the file, relative to the root, with {@code /}
     * @param message one line that says why
     */
    public record Unparsed(String file, String message) {}
}
