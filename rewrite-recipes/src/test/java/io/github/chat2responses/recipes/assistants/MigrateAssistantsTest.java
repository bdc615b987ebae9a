package io.github.chat2responses.recipes.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.testkit.FakeAssistants;
import io.github.chat2responses.testkit.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.config.Environment;
import org.openrewrite.internal.InMemoryLargeSourceSet;

/** Each fixture becomes what is written down beside it, which compiles, stays as it is, and prints the same. */
class MigrateAssistantsTest {
    private static final Path ROOT = Path.of("src/test/resources/assistants");

    record Run(Map<String, String> sources, String report) {}

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Stream<String> moved() throws IOException {
        return fixtures().filter(name -> Files.exists(ROOT.resolve(name).resolve("after")));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(String name) throws IOException {
        Map<String, String> before = sources(name, "before");
        assertThat(Compiler.errors(before)).as("the code before compiles").isEmpty();

        Run run = migrate(before);
        assertThat(run.report()).isEqualTo(Files.readString(ROOT.resolve(name).resolve("report.txt")));
        boolean moves = Files.exists(ROOT.resolve(name).resolve("after"));
        assertThat(run.sources()).isEqualTo(moves ? sources(name, "after") : before);
        if (moves) {
            assertThat(Compiler.errors(run.sources()))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(migrate(run.sources()).sources()).as("a second run").isEqualTo(run.sources());
        }
    }

    @ParameterizedTest
    @MethodSource("moved")
    void printsTheSameBeforeAndAfter(String name) throws Exception {
        String before;
        try (FakeAssistants api = FakeAssistants.start()) {
            before = output(api, sources(name, "before"));
            assertThat(paths(api)).anyMatch(path -> path.startsWith("/v1/threads"));
        }
        assertThat(before).contains("You said: ");

        try (FakeAssistants api = FakeAssistants.start()) {
            assertThat(output(api, sources(name, "after"))).isEqualTo(before);
            assertThat(paths(api))
                    .allMatch(path -> path.startsWith("/v1/conversations") || path.equals("/v1/responses"));
        }
    }

    @Test
    void theRecipeOfTheListIsThisOne() {
        assertThat(Environment.builder()
                        .scanRuntimeClasspath("io.github.chat2responses")
                        .build()
                        .activateRecipes("io.github.chat2responses.MigrateAssistants")
                        .getRecipeList())
                .hasSize(1);
    }

    private static List<String> paths(FakeAssistants api) {
        return api.requests().stream().map(RecordedRequest::path).toList();
    }

    private static String output(FakeAssistants api, Map<String, String> sources) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setProperty("openai.baseUrl", api.baseUrl());
        System.setProperty("openai.apiKey", "none");
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            for (Class<?> type : Compiler.load(sources)) {
                for (Method method : type.getMethods()) {
                    if (method.getName().equals("main")) {
                        method.invoke(null, (Object) new String[0]);
                    }
                }
            }
        } finally {
            System.setOut(out);
            System.clearProperty("openai.baseUrl");
            System.clearProperty("openai.apiKey");
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> sources(String name, String side) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(name).resolve(side))) {
            for (Path file : files.toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return sources;
    }

    private static Run migrate(Map<String, String> sources) {
        ExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<Parser.Input> inputs = sources.entrySet().stream()
                .map(entry -> Parser.Input.fromString(Path.of(entry.getKey()), entry.getValue()))
                .toList();
        List<SourceFile> parsed =
                FileRewrite.parser(ctx).build().parseInputs(inputs, null, ctx).toList();
        RecipeRun run = new MigrateAssistants(null).run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        Map<String, String> after = new TreeMap<>(sources);
        for (Result result : run.getChangeset().getAllResults()) {
            after.put(
                    result.getAfter().getSourcePath().toString(),
                    result.getAfter().printAll());
        }
        String report = run.getDataTableRows(MigrationReport.class).stream()
                .map(row -> row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + " "
                        + row.what() + (row.reason().isEmpty() ? "" : ": " + row.reason()) + "\n")
                .collect(Collectors.joining());
        return new Run(after, report);
    }
}
