package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the reports of one repository say. The changes of a migration are counted, not kept: they are large, and belong to
 * the repository.
 *
 * @param name the repository
 * @param reports which there are: {@code findings} of check or scan, {@code migration}, or both
 * @param findings what check or scan found
 * @param callSites what a migration did
 * @param changedFiles how many files the migration changes
 * @param errors files that could not be looked at in full
 */
public record RepositoryReport(
        String name,
        List<String> reports,
        List<Finding> findings,
        List<CallSiteOutcome> callSites,
        int changedFiles,
        List<Problem> errors) {
    static final String FINDINGS = "findings";
    static final String MIGRATION = "migration";

    /** Keeps its own copies. */
    public RepositoryReport {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
        callSites = List.copyOf(callSites);
        errors = List.copyOf(errors);
    }

    /** Whether both hold the same kind of report: then one of them has the wrong name. */
    boolean overlaps(RepositoryReport other) {
        return reports.stream().anyMatch(other.reports::contains);
    }

    /** This and a report of the other kind about the same repository. */
    RepositoryReport with(RepositoryReport other) {
        return new RepositoryReport(
                name,
                List.copyOf(new TreeSet<>(joined(reports, other.reports))),
                joined(findings, other.findings),
                joined(callSites, other.callSites),
                changedFiles + other.changedFiles,
                joined(errors, other.errors));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    boolean isEmpty() {
        return findings.isEmpty() && callSites.isEmpty() && errors.isEmpty();
    }

    long findings(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }

    long callSites(String outcome) {
        return callSites.stream().filter(site -> site.outcome().equals(outcome)).count();
    }
}
