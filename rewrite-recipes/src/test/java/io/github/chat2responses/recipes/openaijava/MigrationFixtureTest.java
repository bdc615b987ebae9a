package io.github.chat2responses.recipes.openaijava;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.MigrationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder: {@code before/}, {@code after/} (none if nothing may change) and {@code report.txt}. */
class MigrationFixtureTest {
    private static final Path ROOT = Path.of("src/test/resources/migrations");

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void becomesWhatAPersonWouldWrite(String name) throws IOException {
        Map<String, String> before = sources(ROOT.resolve(name).resolve("before"));
        assertThat(Compiler.errors(before)).as("the code before compiles").isEmpty();

        MigrationRun run = MigrationRun.of(before, false);
        Path after = ROOT.resolve(name).resolve("after");
        assertThat(run.sources()).isEqualTo(Files.exists(after) ? sources(after) : before);
        assertThat(report(run)).isEqualTo(Files.readString(ROOT.resolve(name).resolve("report.txt")));
        if (!run.sources().equals(before)) {
            assertThat(Compiler.errors(run.sources()))
                    .as("the code after compiles")
                    .isEmpty();
            assertThat(MigrationRun.of(run.sources(), false).sources())
                    .as("a second run changes nothing")
                    .isEqualTo(run.sources());
        }
    }

    private static String report(MigrationRun run) {
        return run.rows().stream().map(MigrationFixtureTest::line).collect(Collectors.joining());
    }

    private static String line(MigrationReport.Row row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        return row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + reason + "\n";
    }

    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
