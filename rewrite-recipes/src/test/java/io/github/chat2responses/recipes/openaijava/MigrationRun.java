package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.MigrationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
record MigrationRun(Map<String, String> sources, List<MigrationReport.Row> rows) {

    static MigrationRun of(Map<String, String> sources, MigrationOptions options) {
        ExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<Parser.Input> inputs = sources.entrySet().stream()
                .map(entry -> Parser.Input.fromString(Path.of(entry.getKey()), entry.getValue()))
                .toList();
        JavaParser.Builder<? extends JavaParser, ?> parser =
                JavaParser.fromJavaVersion().classpathFromResources(ctx, "chat2responses-openai-java");
        JavaParser.dependenciesFromClasspath(
                        "reactor-core",
                        "reactive-streams",
                        "slf4j-api",
                        "mockito-core",
                        "assertj-core",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-datatype-jdk8")
                .forEach(parser::addClasspathEntry);
        List<SourceFile> parsed = parser.build().parseInputs(inputs, null, ctx).toList();
        RecipeRun run = new MigrateChatCompletions(options).run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        Map<String, String> after = new TreeMap<>(sources);
        for (Result result : run.getChangeset().getAllResults()) {
            after.put(
                    result.getAfter().getSourcePath().toString(),
                    result.getAfter().printAll());
        }
        return new MigrationRun(after, run.getDataTableRows(MigrationReport.class));
    }
}
