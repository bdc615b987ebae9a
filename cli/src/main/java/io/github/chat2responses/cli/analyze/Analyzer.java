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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Looks through source trees that need not build; needs no network, and a class path only
 * for what a file alone does not tell. Files are looked at one by one
 * and side by side; whose server they talk to is decided after that, from all of them.
 */
public final class Analyzer {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::code);
    /** Of a longer line, reports show the beginning. */
    private static final int LONGEST_LINE = 300;

    /** Read while files are looked at; only findings need it. */
    private final CompletableFuture<RuleCatalogue> catalogue = CompletableFuture.supplyAsync(RuleCatalogue::load);

    private final LocalDate asOf;
    private final CompletableFuture<FileScan> scan;

    /** Learns how far a scan is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * A file is done.
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
     * @param classPath jars and class folders that the code needs; may be empty
     */
    public Analyzer(LocalDate asOf, List<Path> classPath) {
        this.asOf = asOf;
        ClassPath types = ClassPath.of(classPath);
        this.scan =
                CompletableFuture.supplyAsync(() -> new FileScan(ClientLibraries.load(), new ModelUses(asOf), types));
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
        List<Inventory.Unparsed> errors = Collections.synchronizedList(new ArrayList<>());
        List<FileScan.Result> results = new ArrayList<>();
        Settings settings = new Settings();
        try (Crew crew = new Crew(scan::join, progress)) {
            SourceTree.walk(root, source -> crew.give(source, false), errors::add);
            results.addAll(crew.results());
            results.forEach(result -> settings.add(result.settings()));
            // What a file leaves to the configuration can be said only now.
            boolean readsSettings = results.stream()
                    .filter(result -> !result.facts().keys().isEmpty())
                    .flatMap(result -> result.candidates().stream())
                    .anyMatch(Candidate::dependsOnHost);
            boolean hasChat = settings.hasChat();
            boolean hasPaths = results.stream()
                    .flatMap(result -> result.candidates().stream())
                    .anyMatch(candidate -> candidate.need() == Candidate.HostNeed.PROVED);
            results.stream()
                    .filter(result ->
                            result.lines().isEmpty() && result.problem().isEmpty())
                    .map(FileScan.Result::source)
                    .filter(source -> source.isConfiguration()
                            ? readsSettings || hasChat || hasPaths
                            : (hasChat || hasPaths) && source.ending().equals("java"))
                    .forEach(source -> crew.give(source, true));
            List<FileScan.Result> others = crew.results();
            others.forEach(result -> settings.add(result.settings()));
            results.addAll(others);
        }
        HostProof hosts = new HostProof(
                results.stream().map(FileScan.Result::facts).toList(),
                settings,
                scan.join().libraries());
        List<Finding> findings = new ArrayList<>();
        List<Inventory.Suppressed> suppressed = new ArrayList<>();
        for (FileScan.Result result : results) {
            findings(result, hosts, findings, suppressed);
            result.problem()
                    .ifPresent(problem ->
                            errors.add(new Inventory.Unparsed(result.source().name(), problem)));
        }
        findings.sort(BY_PLACE);
        suppressed.sort(Comparator.comparing(Inventory.Suppressed::finding, BY_PLACE));
        errors.sort(Comparator.comparing(Inventory.Unparsed::file));
        int files =
                (int) results.stream().map(FileScan.Result::source).distinct().count();
        return new Inventory(findings, suppressed, errors, files);
    }

    private void findings(
            FileScan.Result file, HostProof hosts, List<Finding> findings, List<Inventory.Suppressed> suppressed) {
        Set<Finding> all = new HashSet<>();
        for (Candidate candidate : file.candidates()) {
            hosts.host(candidate, file.facts()).ifPresent(host -> all.add(finding(candidate, host, file)));
        }
        Suppressions suppressions = Suppressions.in(file.lines());
        for (Finding one : all) {
            suppressions
                    .reason(one)
                    .ifPresentOrElse(
                            reason -> suppressed.add(new Inventory.Suppressed(one, reason)), () -> findings.add(one));
        }
        suppressions.withoutReason(span ->
                findings.add(finding(Candidate.of(Use.of(UseKind.NO_REASON), span), Host.NONE, file)));
    }

    private Finding finding(Candidate candidate, Host host, FileScan.Result file) {
        UseKind kind = candidate.use().kind();
        Span span = candidate.span();
        Rule rule = catalogue.join().require(kind.code());
        String line = span.line() <= file.lines().size() ? file.lines().get(span.line() - 1) : "";
        return new Finding(
                rule.code(),
                severity(rule).id(),
                kind.api(),
                kind.sdk(),
                kind.idiom(),
                file.source().name(),
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                message(candidate.use(), rule, host),
                // Nothing is rewritten without proof of the host.
                host == Host.UNKNOWN && kind.migration().equals("automatic") ? "manual" : kind.migration(),
                host.id(),
                "chat2responses explain " + rule.code(),
                line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip(),
                Fingerprint.of(rule.code(), file.source().name(), line));
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
