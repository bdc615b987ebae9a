package io.github.chat2responses.cli.apply;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.source.TypeTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.marker.Marker;
import org.openrewrite.marker.Markup;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.tree.ParseError;
import org.openrewrite.xml.XmlParser;

/** Runs a recipe over a code base without writing anything. */
public final class Migrator {
    private static final String[] TYPE_TABLES = {
        "chat2responses-openai-java",
        "chat2responses-simple-openai",
        "chat2responses-langchain4j",
        "chat2responses-azure-openai",
        "chat2responses-theokanning"
    };

    private final Path root;
    private final List<Path> classpath;

    /**
     * A migrator for a code base.
     *
     * @param root the folder; everything under it belongs together
     * @param classpath jars and folders of compiled classes that the code needs besides the SDK, may be empty
     */
    public Migrator(Path root, List<Path> classpath) {
        this.root = root;
        this.classpath = List.copyOf(classpath);
    }

    /**
     * Runs a recipe.
     *
     * @param recipe the recipe
     * @return what it would change
     * @throws IOException if the code base cannot be read
     */
    public MigrationResult run(Recipe recipe) throws IOException {
        ProjectFiles files = ProjectFiles.under(root);
        List<Problem> problems = new ArrayList<>();
        ExecutionContext ctx = new InMemoryExecutionContext(
                // Anything that fails must not pass for "nothing to change".
                failure -> problems.add(new Problem(".", Syntax.failure(unlessOutOfMemory(failure)))));
        List<SourceFile> unmarked = parse(files, ctx);
        if (unmarked.stream().anyMatch(ParseError.class::isInstance)) {
            // The files that cannot be parsed came back as such.
            problems.clear();
        }
        JavaLevels levels = new JavaLevels(unmarked);
        List<SourceFile> parsed = unmarked.stream().map(levels::mark).toList();
        for (SourceFile file : parsed) {
            Syntax.problem(file).ifPresent(why -> problems.add(new Problem(name(file.getSourcePath()), why)));
        }
        RecipeRun run = recipe.run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        List<Result> results = run.getChangeset().getAllResults().stream()
                .filter(result -> result.getAfter() != null)
                .toList();
        // A recipe that failed in one file may have left its part of a connected change out, so nothing of it is
        // certain.
        boolean failed = results.stream().anyMatch(Migrator::hasError);
        List<FileChange> changes = failed
                ? List.of()
                : results.stream()
                        .map(Migrator::change)
                        .sorted(Comparator.comparing(FileChange::path))
                        .toList();
        return new MigrationResult(
                changes, callSites(run), problems, files.java().size());
    }

    private List<SourceFile> parse(ProjectFiles files, ExecutionContext ctx) throws IOException {
        List<SourceFile> parsed = new ArrayList<>();
        if (!files.java().isEmpty()) {
            List<Path> path = new ArrayList<>(classpath);
            path.addAll(TypeTables.jars(ctx, TYPE_TABLES));
            LibrarySources library = LibrarySources.among(files.java(), ctx);
            Map<Boolean, List<Path>> sources = files.java().stream().collect(Collectors.groupingBy(library::have));
            List<Path> builds = Stream.concat(files.poms().stream(), files.gradle().stream())
                    .toList();
            for (List<Path> together : sources.values()) {
                for (ParseRound round : ParseRound.of(together, builds)) {
                    Set<Path> kept =
                            round.sources().stream().map(root::relativize).collect(Collectors.toSet());
                    JavaParser.fromJavaVersion()
                            .classpath(path)
                            .logCompilationWarningsAndErrors(false)
                            .build()
                            .parse(round.all(), root, ctx)
                            .filter(file -> kept.contains(file.getSourcePath()))
                            .forEach(parsed::add);
                }
            }
        }
        XmlParser.builder().build().parse(files.poms(), root, ctx).forEach(parsed::add);
        PlainTextParser.builder().build().parse(files.gradle(), root, ctx).forEach(parsed::add);
        // As text, so that a template that is no YAML yet is no problem of the run; recipes parse what they need.
        PlainTextParser.builder().build().parse(files.config(), root, ctx).forEach(parsed::add);
        PlainTextParser.builder().build().parse(files.others(), root, ctx).forEach(parsed::add);
        return parsed;
    }

    /** The engine goes on without what it had no memory for, and would say that types are missing. */
    private static Throwable unlessOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError error) {
                throw error;
            }
        }
        return failure;
    }

    /** Whether OpenRewrite wrote into a file that a recipe failed there. */
    private static boolean hasError(Result result) {
        AtomicBoolean found = new AtomicBoolean();
        SourceFile after = result.getAfter();
        if (after != null) {
            after.printAll(new PrintOutputCapture<>(0, new PrintOutputCapture.MarkerPrinter() {
                @Override
                public String beforeSyntax(Marker marker, Cursor cursor, UnaryOperator<String> wrapper) {
                    found.compareAndSet(false, marker instanceof Markup.Error);
                    return "";
                }
            }));
        }
        return found.get();
    }

    private static FileChange change(Result result) {
        SourceFile after = result.getAfter();
        if (after == null) {
            throw new IllegalStateException("a recipe must not delete files");
        }
        return new FileChange(name(after.getSourcePath()), after.printAll(), result.diff());
    }

    private static List<CallSiteOutcome> callSites(RecipeRun run) {
        return run.getDataTableRows(MigrationReport.class).stream()
                .map(row -> new CallSiteOutcome(
                        row.sourcePath(), row.line(), row.outcome(), row.code(), row.what(), row.reason(), row.way()))
                .sorted(Comparator.comparing(CallSiteOutcome::file).thenComparingInt(CallSiteOutcome::line))
                .toList();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
