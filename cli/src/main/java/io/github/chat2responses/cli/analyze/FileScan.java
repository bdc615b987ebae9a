package io.github.chat2responses.cli.analyze;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.chat2responses.rules.ClientLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through one file. */
final class FileScan {
    private static final ParserConfiguration LANGUAGE = new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false);

    private static final Set<String> CONFIGURATION = Set.of("properties", "yml", "yaml");

    private final ClientLibraries table;
    private final ModelUses models;
    private final TextUses texts;
    private final PreFilter filter;

    FileScan(ClientLibraries table, ModelUses models) {
        this.table = table;
        this.models = models;
        this.texts = new TextUses(table, models);
        this.filter = new PreFilter(table);
    }

    /**
     * What one file has.
     *
     * @param name its path from the root, with {@code /}
     * @param lines its lines; empty if nothing was found
     * @param candidates the uses
     * @param facts what it says about hosts
     * @param settings the URLs in a configuration file
     * @param problem why it was searched as text, or not at all; empty if all is well
     */
    record Result(
            String name,
            List<String> lines,
            List<Candidate> candidates,
            FileFacts facts,
            List<Settings.Setting> settings,
            Optional<String> problem) {
        static Result empty(String name, Optional<String> problem) {
            return new Result(name, List.of(), List.of(), FileFacts.NONE, List.of(), problem);
        }
    }

    Result scan(SourceTree.Source source) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(source.path());
        } catch (IOException e) {
            return Result.empty(source.name(), Optional.of("cannot be read; is it allowed to you?"));
        }
        if (!filter.mayMatter(bytes, source.ending())) {
            return Result.empty(source.name(), Optional.empty());
        }
        if (isBinary(bytes)) {
            return Result.empty(source.name(), Optional.of("is not a text file"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (source.ending().equals("java")) {
            return java(source.name(), text, lines);
        }
        List<Candidate> candidates = new ArrayList<>();
        texts.find(lines, source.ending(), candidates::add);
        boolean isConfiguration = CONFIGURATION.contains(source.ending());
        return new Result(
                source.name(),
                lines,
                candidates,
                FileFacts.NONE,
                isConfiguration ? Settings.in(lines) : List.of(),
                Optional.empty());
    }

    private Result java(String name, String text, List<String> lines) {
        List<Candidate> candidates = new ArrayList<>();
        Optional<CompilationUnit> parsed;
        String problem;
        try {
            ParseResult<CompilationUnit> result = new JavaParser(LANGUAGE).parse(text);
            parsed = result.isSuccessful() ? result.getResult() : Optional.empty();
            problem = problem(result);
        } catch (StackOverflowError e) {
            parsed = Optional.empty();
            problem = "its expressions are nested too deeply";
        }
        if (parsed.isEmpty()) {
            texts.find(lines, "java", candidates::add);
            Optional<String> why = Optional.of("cannot be parsed, searched as text: " + problem);
            return new Result(name, lines, candidates, FileFacts.NONE, List.of(), why);
        }
        CompilationUnit file = parsed.get();
        Names names = new Names(file);
        uses(file, name, names, candidates);
        FileFacts facts = HostEvidence.of(file, name, names, table);
        return new Result(name, lines, candidates, facts, List.of(), Optional.empty());
    }

    private void uses(CompilationUnit file, String name, Names names, List<Candidate> candidates) {
        boolean isTest = OwnCode.isTest(name);
        boolean isFramework = OwnCode.isOfFramework(table.frameworks(), names.ownPackage());
        boolean isLibrary = table.libraries().stream().anyMatch(library -> OwnCode.isOf(library, names.ownPackage()));
        if (!(isTest && isFramework)) {
            LibraryUses.find(file, names, table, candidates::add);
            ReasoningTools.find(file, candidates::add);
        }
        if (candidates.stream().noneMatch(one -> one.use().kind().code().equals("C2R510"))) {
            LibraryUses.types(file, names, table).ifPresent(candidates::add);
        }
        if (!isTest && !isFramework && !isLibrary) {
            RawUses.find(file, candidates::add);
        }
        if (!isLibrary) {
            AssistantsTexts.find(file, candidates::add);
        }
        file.findAll(StringLiteralExpr.class)
                .forEach(literal ->
                        models.of(literal).ifPresent(use -> candidates.add(Candidate.of(use, Span.of(literal)))));
        file.findAll(FieldAccessExpr.class)
                .forEach(access ->
                        models.of(access).ifPresent(use -> candidates.add(Candidate.of(use, Span.of(access)))));
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String problem(ParseResult<CompilationUnit> result) {
        String problem = result.getProblems().isEmpty()
                ? "it is not valid Java"
                : result.getProblem(0).getMessage();
        return problem.lines().findFirst().orElse("");
    }
}
