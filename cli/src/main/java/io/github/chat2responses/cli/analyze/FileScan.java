package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import io.github.chat2responses.rules.ClientLibraries;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks through one file. */
final class FileScan {
    private final ClientLibraries table;
    private final ModelUses models;
    private final ClassPath classPath;
    private final TextUses texts;
    private final PreFilter filter;

    FileScan(ClientLibraries table, ModelUses models, ClassPath classPath) {
        this.table = table;
        this.models = models;
        this.classPath = classPath;
        this.texts = new TextUses(table, models);
        this.filter = new PreFilter(table, models.names(), classPath.hasTypes());
    }

    /**
     * What one file has.
     *
     * @param source the file
     * @param lines its lines; empty if nothing was found
     * @param candidates the uses
     * @param facts what it says about hosts
     * @param settings the URLs in a configuration file
     * @param problem why it was searched as text, or not at all; empty if all is well
     */
    record Result(
            SourceTree.Source source,
            List<String> lines,
            List<Candidate> candidates,
            FileFacts facts,
            List<Settings.Setting> settings,
            Optional<String> problem) {
        static Result empty(SourceTree.Source source, Optional<String> problem) {
            return new Result(source, List.of(), List.of(), FileFacts.NONE, List.of(), problem);
        }
    }

    ClientLibraries libraries() {
        return table;
    }

    /**
     * Looks through a file.
     *
     * @param source the file
     * @param isForOthers whether it is looked through for what other files leave to it, having no use of its own
     */
    Result scan(SourceTree.Source source, boolean isForOthers) {
        byte[] bytes;
        try {
            bytes = read(source);
        } catch (IOException e) {
            return Result.empty(source, Optional.of("cannot be read; is it allowed to you?"));
        }
        boolean mayMatter = isForOthers ? filter.mayMatterToOthers(bytes, source) : filter.mayMatter(bytes, source);
        if (!mayMatter) {
            return Result.empty(source, Optional.empty());
        }
        if (isBinary(bytes)) {
            return Result.empty(source, Optional.of("is not a text file"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        if (source.ending().equals("java")) {
            return java(source, text, lines);
        }
        List<Candidate> candidates = new ArrayList<>();
        boolean isTest = OwnCode.isTest(source.name());
        texts.find(lines, source.ending(), one -> {
            // A path in a test is mostly that of a server which the test imitates.
            if (!isTest || one.need() != Candidate.HostNeed.PROVED) {
                candidates.add(one);
            }
        });
        return new Result(
                source,
                lines,
                candidates,
                texts.facts(lines, source),
                source.isConfiguration() ? Settings.in(lines) : List.of(),
                Optional.empty());
    }

    /** Most files are read to be left out, so nothing is asked of them but their bytes. */
    private static byte[] read(SourceTree.Source source) throws IOException {
        try (FileInputStream in = new FileInputStream(source.path().toFile())) {
            byte[] bytes = new byte[source.size()];
            int length = in.readNBytes(bytes, 0, bytes.length);
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }

    private Result java(SourceTree.Source source, String text, List<String> lines) {
        List<Candidate> candidates = new ArrayList<>();
        Optional<CompilationUnit> parsed;
        String problem;
        try {
            ParseResult<CompilationUnit> result = JavaSyntax.parse(text);
            parsed = result.isSuccessful() ? result.getResult() : Optional.empty();
            problem = JavaSyntax.problem(result);
        } catch (StackOverflowError e) {
            parsed = Optional.empty();
            problem = JavaSyntax.tooDeep();
        }
        if (parsed.isEmpty()) {
            texts.find(lines, "java", candidates::add);
            Optional<String> why = Optional.of("cannot be parsed, searched as text: " + problem);
            return new Result(source, lines, candidates, FileFacts.NONE, List.of(), why);
        }
        CompilationUnit file = parsed.get();
        Names names = new Names(file);
        classPath.sharpen(file, source.path(), names);
        uses(file, source.name(), names, candidates);
        FileFacts facts = HostEvidence.of(file, source.name(), names, table);
        return new Result(source, lines, candidates, facts, List.of(), Optional.empty());
    }

    private void uses(CompilationUnit file, String name, Names names, List<Candidate> candidates) {
        boolean isTest = OwnCode.isTest(name);
        boolean isFramework = OwnCode.isOfFramework(table.frameworks(), names.ownPackage());
        boolean isLibrary = table.libraries().stream().anyMatch(library -> OwnCode.isOf(library, names.ownPackage()));
        if (!(isTest && isFramework)) {
            LibraryUses.find(file, names, table, classPath.hasTypes(), candidates::add);
            ReasoningTools.find(file, names, candidates::add);
        }
        if (candidates.stream().noneMatch(one -> one.use().kind().code().equals("C2R510"))) {
            LibraryUses.types(file, names, table).ifPresent(candidates::add);
        }
        if (!isFramework && !isLibrary) {
            RawUses.find(file, isTest, candidates::add);
        }
        if (!isLibrary) {
            AssistantsTexts.find(file, candidates::add);
        }
        models.find(file, candidates::add);
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
