package io.github.chat2responses.cli.analyze;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Looks through source trees that need not build; needs neither a class path nor the network. */
public final class Analyzer {
    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");
    /** A file without any of these is not parsed: reading costs a hundredth of parsing. */
    private static final List<String> NEEDLES = List.of(
            "com.openai",
            "com.theokanning.openai",
            "com.azure.ai.openai",
            "/v1/chat/completions",
            "/v1/assistants",
            "/v1/threads",
            "assistants=v");

    private final RuleCatalogue catalogue = RuleCatalogue.load();
    private final JavaParser parser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));

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
        if (!name.endsWith(".java")) {
            TextUses.find(text, (pattern, span) -> findings.add(finding(pattern, name, span)));
            return;
        }
        ParseResult<CompilationUnit> result = parser.parse(file);
        if (result.isSuccessful() && result.getResult().isPresent()) {
            JavaUses.find(result.getResult().get(), (pattern, span) -> findings.add(finding(pattern, name, span)));
            return;
        }
        String problem = result.getProblems().isEmpty()
                ? "it is not valid Java"
                : result.getProblem(0).getMessage();
        errors.add(new Inventory.Unparsed(
                name,
                "cannot be parsed, searched as text: "
                        + problem.lines().findFirst().orElse("")));
        TextUses.find(text, (pattern, span) -> findings.add(finding(pattern, name, span)));
    }

    private Finding finding(Pattern pattern, String file, Span span) {
        Rule rule = catalogue.require(pattern.code());
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
                rule.title(),
                pattern.migration(),
                "chat2responses explain " + rule.code());
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
