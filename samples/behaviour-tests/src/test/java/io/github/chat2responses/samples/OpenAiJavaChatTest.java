package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.cli.apply.CallSiteOutcome;
import io.github.chat2responses.cli.apply.MigrationResult;
import io.github.chat2responses.cli.apply.Migrator;
import io.github.chat2responses.cli.apply.ProjectClasspath;
import io.github.chat2responses.cli.apply.RecipeFinder;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAiJavaChatTest {
    private static final Path SAMPLE = Path.of("..", "openai-java-chat");
    private static final String MAIN = "com.example.travel.Main";
    /** All but the slogans, which ask for three choices and so stay on Chat. */
    private static final String[] PARTS = {"guide", "talk", "translator", "tools", "agent", "forms"};

    @TempDir
    private Path copy;

    @TempDir
    private Path classes;

    @Test
    void printsTheSameBeforeAndAfter() throws Exception {
        copySample();
        List<String> before;
        try (FakeOpenAi server = FakeOpenAi.start()) {
            before = Program.compile(copy.resolve("src/main/java"), classes.resolve("before"))
                    .run(server.baseUrl(), MAIN, PARTS);
            assertThat(before).hasSize(17).noneMatch(String::isBlank);
            assertThat(server.requests()).extracting(RecordedRequest::path).containsOnly("/v1/chat/completions");
        }

        MigrationResult migration = migrate();
        assertThat(migration.callSites())
                .filteredOn(site -> !site.outcome().equals("migrated"))
                .extracting(CallSiteOutcome::file)
                .containsExactly("src/main/java/com/example/travel/Slogans.java");

        try (FakeOpenAi server = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            List<String> after = Program.compile(copy.resolve("src/main/java"), classes.resolve("after"))
                    .run(server.baseUrl(), MAIN, PARTS);
            assertThat(after).isEqualTo(before);
            assertThat(server.requests()).extracting(RecordedRequest::path).containsOnly("/v1/responses");
        }
        assertThat(migrate().changes()).as("a second run changes nothing").isEmpty();
    }

    private MigrationResult migrate() throws IOException {
        MigrationResult result = new Migrator(copy, ProjectClasspath.of(copy))
                .run(RecipeFinder.find(RecipeFinder.DEFAULT, MigrationOptions.defaults())
                        .orElseThrow());
        assertThat(result.problems()).isEmpty();
        for (var change : result.changes()) {
            Files.writeString(copy.resolve(change.path()), change.after());
        }
        return result;
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = SAMPLE.relativize(file);
                if (relative.startsWith("src") || relative.toString().equals("pom.xml")) {
                    Files.createDirectories(copy.resolve(relative).getParent());
                    Files.copy(file, copy.resolve(relative));
                }
            }
        }
    }
}
