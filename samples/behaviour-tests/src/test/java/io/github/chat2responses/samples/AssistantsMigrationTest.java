package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.cli.Main;
import io.github.chat2responses.cli.analyze.Analyzer;
import io.github.chat2responses.cli.analyze.Finding;
import io.github.chat2responses.testkit.FakeAssistants;
import io.github.chat2responses.testkit.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantsMigrationTest {
    private static final Path SAMPLE = Path.of("..", "assistants-migration");

    @TempDir
    private Path classes;

    @TempDir
    private Path project;

    @Test
    void printsTheSameBeforeAndAfter() throws Exception {
        List<String> before;
        try (FakeAssistants api = FakeAssistants.start()) {
            before = run("before", api);
            assertThat(paths(api)).contains("/v1/threads/thread_1/runs/run_1/submit_tool_outputs");
        }
        // The tool's output is what the answer repeats; the third answer is streamed.
        assertThat(before).hasSize(3);
        assertThat(before.get(0)).endsWith("You said: sent yesterday");
        assertThat(before.get(2)).endsWith("You said: Thanks!");

        try (FakeAssistants api = FakeAssistants.start()) {
            assertThat(run("after", api)).isEqualTo(before);
            // Two questions with a call of the tool each, and one without.
            assertThat(paths(api))
                    .containsExactly(
                            "/v1/conversations",
                            "/v1/responses",
                            "/v1/responses",
                            "/v1/responses",
                            "/v1/responses",
                            "/v1/responses");
        }
    }

    @Test
    void theRecipeMovesAllOfItToo() throws Exception {
        Path sources = Path.of("src/main/java/com/example/desk/Desk.java");
        Path copy = project.resolve(sources);
        Files.createDirectories(copy.getParent());
        Files.copy(SAMPLE.resolve("before").resolve(sources), copy);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = Main.run(
                InputStream.nullInputStream(),
                printed,
                printed,
                "migrate",
                project.toString(),
                "--apply",
                "--recipe",
                "io.github.chat2responses.MigrateAssistants");

        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("9 call sites: 9 migrated");
        List<String> before;
        try (FakeAssistants api = FakeAssistants.start()) {
            before = run("before", api);
        }
        try (FakeAssistants api = FakeAssistants.start()) {
            Program program = Program.compile(project.resolve("src/main/java"), classes.resolve("migrated"));
            assertThat(program.run(api.baseUrl(), "com.example.desk.Desk")).isEqualTo(before);
            assertThat(paths(api)).allMatch(path -> path.equals("/v1/conversations") || path.equals("/v1/responses"));
        }
    }

    private static List<String> paths(FakeAssistants api) {
        return api.requests().stream().map(RecordedRequest::path).toList();
    }

    @Test
    void theCheckFindsTheOneAndNotTheOther() throws IOException {
        assertThat(codes("before")).containsOnly("C2R510").hasSize(9);
        assertThat(codes("after")).isEmpty();
    }

    private List<String> run(String which, FakeAssistants api) throws IOException, InterruptedException {
        Path sources = SAMPLE.resolve(which).resolve("src/main/java");
        return Program.compile(sources, classes.resolve(which)).run(api.baseUrl(), "com.example.desk.Desk");
    }

    private static List<String> codes(String which) throws IOException {
        return new Analyzer(LocalDate.of(2026, 11, 21), List.of())
                .scan(SAMPLE.resolve(which), (done, all) -> {}).findings().stream()
                        .filter(finding -> finding.api().equals("assistants"))
                        .map(Finding::code)
                        .toList();
    }
}
