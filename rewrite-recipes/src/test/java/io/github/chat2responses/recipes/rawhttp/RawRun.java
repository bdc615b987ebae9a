package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.MigrationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;

/**
 * One run of the recipe over sources given as text.
 *
 * @param sources every file after the run, by its path
 * @param rows the report
 */
record RawRun(Map<String, String> sources, List<MigrationReport.Row> rows) {
    private static final String[] LIBRARIES = {
        "jackson-core",
        "jackson-databind",
        "json",
        "gson",
        "fastjson",
        "fastjson2",
        "okhttp",
        "okio-jvm",
        "kotlin-stdlib",
        "httpclient",
        "httpcore",
        "httpclient5",
        "httpcore5",
        "spring-core",
        "spring-web",
        "spring-webflux",
        "reactor-core",
        "reactive-streams",
        "slf4j-api"
    };

    static RawRun of(Map<String, String> sources, boolean assumesOpenAi, boolean hasClassPath) {
        ExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<Parser.Input> inputs = sources.entrySet().stream()
                .map(entry -> Parser.Input.fromString(Path.of(entry.getKey()), entry.getValue()))
                .toList();
        JavaParser.Builder<? extends JavaParser, ?> java =
                JavaParser.fromJavaVersion().logCompilationWarningsAndErrors(false);
        if (hasClassPath) {
            java.classpath(classPath());
        }
        List<SourceFile> parsed = java.build().parseInputs(inputs, null, ctx).toList();
        RecipeRun run = new MigrateRawHttp(assumesOpenAi).run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        Map<String, String> after = new TreeMap<>(sources);
        for (Result result : run.getChangeset().getAllResults()) {
            after.put(
                    result.getAfter().getSourcePath().toString(),
                    result.getAfter().printAll());
        }
        return new RawRun(after, run.getDataTableRows(MigrationReport.class));
    }

    /** The libraries, and the stand-ins among the tests. */
    private static List<Path> classPath() {
        List<Path> path = new ArrayList<>(JavaParser.dependenciesFromClasspath(LIBRARIES));
        path.add(Path.of("target", "test-classes"));
        return path;
    }

    /** What became of one folder, as if it were the whole project. */
    RawRun in(String folder) {
        String prefix = folder + "/";
        Map<String, String> own = new TreeMap<>();
        sources.forEach((path, source) -> {
            if (path.startsWith(prefix)) {
                own.put(path.substring(prefix.length()), source);
            }
        });
        List<MigrationReport.Row> ownRows = rows.stream()
                .filter(row -> row.sourcePath().startsWith(prefix))
                .map(row -> new MigrationReport.Row(
                        row.sourcePath().substring(prefix.length()),
                        row.line(),
                        row.outcome(),
                        row.code(),
                        row.what(),
                        row.reason().replace(prefix, "")))
                .toList();
        return new RawRun(own, ownRows);
    }

    /** The report as fixtures have it. */
    String report() {
        return rows.stream().map(RawRun::line).collect(Collectors.joining());
    }

    private static String line(MigrationReport.Row row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        return row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + reason + "\n";
    }
}
