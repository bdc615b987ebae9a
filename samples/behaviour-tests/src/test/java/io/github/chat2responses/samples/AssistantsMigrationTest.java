package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.cli.analyze.Analyzer;
import io.github.chat2responses.cli.analyze.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssistantsMigrationTest {
    private static final Path SAMPLE = Path.of("..", "assistants-migration");

    @TempDir
    private Path classes;

    @Test
    void printsTheSameBeforeAndAfter() throws Exception {
        List<String> before;
        try (ScriptedApi api = ScriptedApi.start()) {
            before = run("before", api);
            assertThat(api.requests()).contains("POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs");
        }
        assertThat(before).containsExactly("It was sent yesterday.", "You are welcome.");

        try (ScriptedApi api = ScriptedApi.start()) {
            assertThat(run("after", api)).isEqualTo(before);
            assertThat(api.requests())
                    .containsExactly(
                            "POST /v1/conversations", "POST /v1/responses", "POST /v1/responses", "POST /v1/responses");
        }
    }

    @Test
    void theCheckFindsTheOneAndNotTheOther() throws IOException {
        assertThat(codes("before")).containsOnly("C2R510").hasSize(7);
        assertThat(codes("after")).isEmpty();
    }

    private List<String> run(String which, ScriptedApi api) throws IOException, InterruptedException {
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
