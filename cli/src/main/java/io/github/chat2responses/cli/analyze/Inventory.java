package io.github.chat2responses.cli.analyze;

import java.util.List;

/**
 * What a scan found.
 *
 * @param findings sorted by place
 * @param suppressed findings that a comment suppresses, sorted by place
 * @param errors files that could not be parsed and were searched as text, sorted
 * @param files how many files were looked at
 */
public record Inventory(List<Finding> findings, List<Suppressed> suppressed, List<Unparsed> errors, int files) {
    /** Keeps its own copies. */
    public Inventory {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
        errors = List.copyOf(errors);
    }

    /**
     * This with other findings.
     *
     * @param others what takes their place
     * @return a copy
     */
    public Inventory withFindings(List<Finding> others) {
        return new Inventory(others, suppressed, errors, files);
    }

    /**
     * A finding that a comment suppresses.
     *
     * @param finding the finding
     * @param reason what the comment says; never empty
     */
    public record Suppressed(Finding finding, String reason) {}

    /**
     * A file that could not be parsed.
     *
     * @param file the file, relative to the root, with {@code /}
     * @param message one line that says why
     */
    public record Unparsed(String file, String message) {}
}
