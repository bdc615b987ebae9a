package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.rules.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks through source trees that need not build; needs neither a class path nor the network. Files are looked at one by one
 * and side by side; whose server they talk to is decided after that, from all of them.
 */
public final class Analyzer {
    private final RuleCatalogue catalogue = RuleCatalogue.load();
    private final LocalDate asOf;
    private final FileScan scan;

    /** Learns how far a scan is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A file is done. Called from several threads.
         *
         * @param done how many are
         * @param all how many there are
         */
        void done(int done, int all);
    }

    /**
     * Makes an analyzer.
     *
     * @param asOf the day that decides what is gone
     */
    public Analyzer(LocalDate asOf) {
        this.asOf = asOf;
        this.scan = new FileScan(ClientLibraries.load(), new ModelUses(asOf));
    }

    /**
     * Scans a file or folder.
     *
     * @param root the folder, or a single file
     * @param progress is told of each file
     * @return what was found
     * @throws IOException if the root cannot be read
     */
    public Inventory scan(Path root, Progress progress) throws IOException {
        SourceTree tree = SourceTree.of(root);
        int all = tree.files().size();
        AtomicInteger done = new AtomicInteger();
        List<FileScan.Result> results = tree.files().parallelStream()
                .map(source -> {
                    FileScan.Result result = scan.scan(source);
                    progress.done(done.incrementAndGet(), all);
                    return result;
                })
                .toList();
        Settings settings = new Settings();
        results.forEach(result -> settings.add(result.settings()));
        HostProof hosts =
                new HostProof(results.stream().map(FileScan.Result::facts).toList(), settings);
        List<Finding> findings = new ArrayList<>();
        List<Inventory.Unparsed> errors = new ArrayList<>(tree.errors());
        for (FileScan.Result result : results) {
            findings.addAll(findings(result, hosts));
            result.problem().ifPresent(problem -> errors.add(new Inventory.Unparsed(result.name(), problem)));
        }
        errors.sort(Comparator.comparing(Inventory.Unparsed::file));
        return new Inventory(findings, errors, all);
    }

    private List<Finding> findings(FileScan.Result file, HostProof hosts) {
        Set<Finding> all = new HashSet<>();
        for (Candidate candidate : file.candidates()) {
            hosts.host(candidate, file.facts()).ifPresent(host -> all.add(finding(candidate, host, file)));
        }
        Suppressions suppressions = Suppressions.in(file.lines());
        List<Finding> findings = new ArrayList<>();
        all.stream().filter(one -> !suppressions.cover(one)).forEach(findings::add);
        suppressions.withoutReason(span ->
                findings.add(finding(Candidate.of(Use.of(UseKind.NO_REASON), span), Host.NONE, file)));
        findings.sort(Comparator.comparingInt(Finding::line)
                .thenComparingInt(Finding::column)
                .thenComparing(Finding::code));
        return findings;
    }

    private Finding finding(Candidate candidate, Host host, FileScan.Result file) {
        UseKind kind = candidate.use().kind();
        Span span = candidate.span();
        Rule rule = catalogue.require(kind.code());
        Optional<String> line =
                span.line() <= file.lines().size() ? Optional.of(file.lines().get(span.line() - 1)) : Optional.empty();
        return new Finding(
                rule.code(),
                severity(rule).id(),
                kind.api(),
                kind.sdk(),
                kind.idiom(),
                file.name(),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                message(candidate.use(), rule, host),
                // Nothing is rewritten without proof of the host.
                host == Host.UNKNOWN && kind.migration().equals("automatic") ? "manual" : kind.migration(),
                host.id(),
                "chat2responses explain " + rule.code(),
                Fingerprint.of(rule.code(), file.name(), line.orElse("")));
    }

    private static String message(Use use, Rule rule, Host host) {
        String message = use.message().isEmpty() ? rule.title() : use.message();
        return host == Host.UNKNOWN ? message + "; whose server it calls cannot be seen here" : message;
    }

    /** What the Assistants API needs is no error before the day on which it ended. */
    private Severity severity(Rule rule) {
        boolean isAssistants = rule.code().equals("C2R510") || rule.code().equals("C2R511");
        return isAssistants && asOf.isBefore(AssistantsApi.SHUTDOWN) ? Severity.WARNING : rule.severity();
    }
}
