package io.github.chat2responses.cli.report;

import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports of many repositories.
 *
 * @param repositories by name
 * @param unread reports that could not be read
 */
public record MergedReport(List<RepositoryReport> repositories, List<Problem> unread) {
    /** Keeps its own copies. */
    public MergedReport {
        repositories = List.copyOf(repositories);
        unread = List.copyOf(unread);
    }

    /** Two reports of the same kind with one name: one of the names is wrong, or a report was given twice. */
    public static final class DuplicateException extends RuntimeException {
        DuplicateException(String message) {
            super(message);
        }
    }

    /**
     * Merges reports.
     *
     * @param reports in any order; check and migrate may both report about one repository
     * @param unread reports that could not be read
     * @return the merged report
     * @throws DuplicateException if two reports of the same kind have one name
     */
    public static MergedReport of(List<RepositoryReport> reports, List<Problem> unread) {
        Map<String, RepositoryReport> byName = new TreeMap<>();
        for (RepositoryReport report : reports) {
            byName.merge(report.name(), report, MergedReport::joined);
        }
        return new MergedReport(new ArrayList<>(byName.values()), unread);
    }

    private static RepositoryReport joined(RepositoryReport one, RepositoryReport other) {
        if (one.overlaps(other)) {
            throw new DuplicateException("there are two reports of the same kind of the repository " + one.name());
        }
        return one.with(other);
    }

    /**
     * How often a rule was met.
     *
     * @param findings of check or scan
     * @param callSites of migrate
     * @param repositories in how many of them
     */
    record RuleTotal(long findings, long callSites, long repositories) {}

    Stream<Finding> findings() {
        return repositories.stream().flatMap(repository -> repository.findings().stream());
    }

    Stream<CallSiteOutcome> callSites() {
        return repositories.stream().flatMap(repository -> repository.callSites().stream());
    }

    Map<String, Long> findingsBy(Function<Finding, String> by) {
        return findings().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    Map<String, Long> callSitesBy(Function<CallSiteOutcome, String> by) {
        return callSites().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    Map<String, RuleTotal> byRule() {
        Map<String, Long> findings = findingsBy(Finding::code);
        Map<String, Long> callSites = callSitesBy(CallSiteOutcome::code);
        Map<String, Long> repositoriesByRule = repositories.stream()
                .flatMap(repository -> codes(repository).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Map<String, RuleTotal> totals = new TreeMap<>();
        repositoriesByRule.forEach((code, count) -> totals.put(
                code, new RuleTotal(findings.getOrDefault(code, 0L), callSites.getOrDefault(code, 0L), count)));
        return totals;
    }

    private static Set<String> codes(RepositoryReport repository) {
        Set<String> codes = new HashSet<>();
        repository.findings().forEach(finding -> codes.add(finding.code()));
        repository.callSites().forEach(site -> codes.add(site.code()));
        return codes;
    }
}
