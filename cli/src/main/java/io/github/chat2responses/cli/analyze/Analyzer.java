package io.github.chat2responses.cli.analyze;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks through source trees that need not build; needs neither a class path nor the network. */
public final class Analyzer {
    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");
    /** A file without any of these is not parsed: reading costs a hundredth of parsing. */
    private static final List<String> NEEDLES = Stream.concat(
                    AssistantsApi.traces().stream(),
                    Stream.of(
                            "com.openai",
                            "com.theokanning.openai",
                            "com.azure.ai.openai",
                            "/v1/chat/completions",
                            "gpt-",
                            "ChatModel.",
                            "codex-mini",
                            "babbage-002",
                            "davinci-002",
                            Suppressions.MARK))
            .toList();

    private final RuleCatalogue catalogue = RuleCatalogue.load();
    private final ModelUses models;
    private final JavaParser parser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));

    /**
     * Makes an analyzer.
     *
     * @param asOf the day that decides which models are gone
     */
    public Analyzer(LocalDate asOf) {
        this.models = new ModelUses(asOf);
    }

    /**
     * Scans a file or folder.
     *
     * @param root the folder, or a single file
     * @return what was found
     * @throws IOException if something cannot be read
     */
    public Inventory scan(Path root) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Inventory.Unparsed> errors = new ArrayList<>();
        List<Path> files = files(root);
        Path base = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
        for (Path file : files) {
            String name = (base == null ? file : base.toAbsolutePath().relativize(file.toAbsolutePath()))
                    .toString()
                    .replace('\\', '/');
            scan(name, Files.readString(file, StandardCharsets.ISO_8859_1), file, findings, errors);
        }
        findings.sort(Comparator.comparing(Finding::file)
                .thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return new Inventory(findings, errors, files.size());
    }

    private void scan(String name, String bytes, Path file, List<Finding> findings, List<Inventory.Unparsed> errors)
            throws IOException {
        if (NEEDLES.stream().noneMatch(bytes::contains)) {
            return;
        }
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<Finding> all = new ArrayList<>();
        BiConsumer<Use, Span> found = (use, span) -> all.add(finding(use, name, span, lines));
        if (name.endsWith(".java")) {
            ParseResult<CompilationUnit> result = parser.parse(file);
            if (result.isSuccessful() && result.getResult().isPresent()) {
                JavaUses.find(result.getResult().get(), models, found);
            } else {
                errors.add(new Inventory.Unparsed(name, "cannot be parsed, searched as text: " + problem(result)));
                TextUses.find(text, models, found);
            }
        } else {
            TextUses.find(text, models, found);
        }
        Suppressions suppressions = Suppressions.in(lines);
        all.stream().filter(one -> !suppressions.cover(one)).forEach(findings::add);
        suppressions.withoutReason(span -> findings.add(finding(Use.of(Pattern.NO_REASON), name, span, lines)));
    }

    private static String problem(ParseResult<CompilationUnit> result) {
        String problem = result.getProblems().isEmpty()
                ? "it is not valid Java"
                : result.getProblem(0).getMessage();
        return problem.lines().findFirst().orElse("");
    }

    private Finding finding(Use use, String file, Span span, List<String> lines) {
        Pattern pattern = use.pattern();
        Rule rule = catalogue.require(pattern.code());
        String line = span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
        return new Finding(
                rule.code(),
                rule.severity().id(),
                pattern.api(),
                pattern.sdk(),
                pattern.idiom(),
                file,
                span.line(),
                span.column(),
                span.endLine(),
                span.endColumn(),
                use.message().isEmpty() ? rule.title() : use.message(),
                pattern.migration(),
                "chat2responses explain " + rule.code(),
                Fingerprint.of(rule.code(), file, line));
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skip = !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".java")
                        || name.endsWith(".kt")
                        || name.endsWith(".groovy")
                        || name.endsWith(".properties")
                        || name.endsWith(".yml")
                        || name.endsWith(".yaml")
                        || name.endsWith(".http")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
