package io.github.chat2responses.cli.apply;

import io.github.chat2responses.recipes.MigrationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.ParseExceptionResult;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.tree.ParseError;
import org.openrewrite.xml.XmlParser;

/** Runs a recipe over a code base without writing anything. */
public final class Migrator {
    private static final String THEOKANNING = "chat2responses-theokanning";

    private static final String[] TYPE_TABLES = {
        "chat2responses-openai-java",
        "chat2responses-simple-openai",
        "chat2responses-langchain4j",
        "chat2responses-azure-openai",
        THEOKANNING
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
                // A file that cannot be parsed comes back as such; anything else must not pass for "nothing to change".
                failure -> problems.add(new Problem(".", String.valueOf(failure))));
        List<SourceFile> unmarked = parse(files, ctx);
        JavaLevels levels = new JavaLevels(unmarked);
        List<SourceFile> parsed = unmarked.stream().map(levels::mark).toList();
        for (SourceFile file : parsed) {
            if (file instanceof ParseError error) {
                problems.add(new Problem(name(error.getSourcePath()), reason(error)));
            }
        }
        RecipeRun run = recipe.run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        List<FileChange> changes = run.getChangeset().getAllResults().stream()
                .filter(result -> result.getAfter() != null)
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
            path.addAll(JavaParser.dependenciesFromResources(ctx, TYPE_TABLES));
            LibrarySources library = LibrarySources.of(JavaParser.dependenciesFromResources(ctx, THEOKANNING));
            files.java().stream()
                    .collect(Collectors.partitioningBy(library::have))
                    .forEach((isLibrary, sources) -> JavaParser.fromJavaVersion()
                            .classpath(path)
                            .logCompilationWarningsAndErrors(false)
                            .build()
                            .parse(sources, root, ctx)
                            .forEach(parsed::add));
        }
        XmlParser.builder().build().parse(files.poms(), root, ctx).forEach(parsed::add);
        PlainTextParser.builder().build().parse(files.gradle(), root, ctx).forEach(parsed::add);
        // As text, so that a template that is no YAML yet is no problem of the run; recipes parse what they need.
        PlainTextParser.builder().build().parse(files.config(), root, ctx).forEach(parsed::add);
        PlainTextParser.builder().build().parse(files.others(), root, ctx).forEach(parsed::add);
        return parsed;
    }

    private static String reason(ParseError error) {
        String message = error.getMarkers()
                .findFirst(ParseExceptionResult.class)
                .map(ParseExceptionResult::getMessage)
                .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("it is not valid Java");
        return "cannot be parsed: " + message.strip();
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
                        row.sourcePath(), row.line(), row.outcome(), row.code(), row.what(), row.reason()))
                .sorted(Comparator.comparing(CallSiteOutcome::file).thenComparingInt(CallSiteOutcome::line))
                .toList();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
