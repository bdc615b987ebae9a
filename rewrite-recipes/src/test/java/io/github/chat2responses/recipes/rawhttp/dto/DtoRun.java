package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.fixture.DtoFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.xml.XmlParser;

/**
 * One run of the recipe over files given as text.
 *
 * @param files every file after the run, by its path
 * @param rows the report
 */
record DtoRun(Map<String, String> files, List<MigrationReport.Row> rows) {
    private static final String[] LIBRARIES = {
        "spring-core",
        "spring-beans",
        "spring-web",
        "spring-webflux",
        "reactor-core",
        "reactive-streams",
        "jackson-annotations",
        "jackson-databind",
        "gson",
        "retrofit",
        "converter-gson",
        "feign-core",
        "feign-jackson",
        "jakarta.ws.rs-api",
        "microprofile-rest-client-api",
        "spring-cloud-openfeign-core",
        "lombok"
    };

    /** With the class path of the project, or without any: the recipe must not need it. */
    static DtoRun of(DtoFixture fixture, Map<String, String> files, boolean hasClassPath) {
        ExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<SourceFile> parsed = new ArrayList<>();
        JavaParser.Builder<? extends JavaParser, ?> java =
                JavaParser.fromJavaVersion().logCompilationWarningsAndErrors(false);
        if (hasClassPath) {
            java.classpath(JavaParser.dependenciesFromClasspath(LIBRARIES));
        }
        java.build()
                .parseInputs(inputs(files, path -> path.endsWith(".java")), null, ctx)
                .forEach(parsed::add);
        XmlParser.builder()
                .build()
                .parseInputs(inputs(files, path -> path.endsWith(".xml")), null, ctx)
                .forEach(parsed::add);
        PlainTextParser.builder()
                .build()
                .parseInputs(inputs(files, path -> path.matches(".*\\.(properties|ya?ml|gradle)")), null, ctx)
                .forEach(parsed::add);
        RecipeRun run = new MigrateDtoCalls(fixture.assumesOpenAi()).run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        Map<String, String> after = new TreeMap<>(files);
        for (Result result : run.getChangeset().getAllResults()) {
            after.put(
                    result.getAfter().getSourcePath().toString(),
                    result.getAfter().printAll());
        }
        return new DtoRun(after, run.getDataTableRows(MigrationReport.class));
    }

    private static List<Parser.Input> inputs(Map<String, String> files, Predicate<String> fits) {
        return files.entrySet().stream()
                .filter(file -> fits.test(file.getKey()))
                .map(file -> Parser.Input.fromString(Path.of(file.getKey()), file.getValue()))
                .toList();
    }

    /** The report as fixtures have it. */
    String report() {
        return rows.stream().map(DtoRun::line).collect(Collectors.joining());
    }

    private static String line(MigrationReport.Row row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        return row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + reason + "\n";
    }
}
