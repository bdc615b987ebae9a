package io.github.chat2responses.cli.apply;

import java.util.List;

/**
 * What a migration would change, and what it would not.
 *
 * @param changes the changed files, sorted by path
 * @param callSites every call site, sorted by place
 * @param problems files that could not be parsed, sorted
 * @param javaFiles how many Java files there are
 */
public record MigrationResult(
        List<FileChange> changes, List<CallSiteOutcome> callSites, List<Problem> problems, int javaFiles) {
    /** Keeps its own copies. */
    public MigrationResult {
        changes = List.copyOf(changes);
        callSites = List.copyOf(callSites);
        problems = List.copyOf(problems);
    }
}
