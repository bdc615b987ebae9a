package io.github.chat2responses.cli.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans small source trees, each with the list of what has to be found in it and of nothing else. */
class AnalyzerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static Stream<Path> trees() throws IOException, URISyntaxException {
        Path root = Path.of(
                Objects.requireNonNull(AnalyzerTest.class.getResource("/trees")).toURI());
        try (Stream<Path> trees = Files.list(root)) {
            return trees.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void findsWhatIsThereAndNothingElse(Path tree) throws IOException {
        assertEquals(
                Files.readString(tree.resolve("expected.txt")).lines().sorted().collect(Collectors.joining("\n")),
                scan(tree, DAY).findings().stream()
                        .filter(finding ->
                                tree.endsWith("models") || !finding.api().equals("models"))
                        .map(AnalyzerTest::line)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void theOrderDoesNotDependOnThreads(Path tree) throws IOException {
        List<Finding> once = scan(tree, DAY).findings();

        assertFalse(once.isEmpty());
        assertEquals(once, scan(tree, DAY).findings());
    }

    @Test
    void assistantsAreAWarningBeforeTheirLastDay() throws IOException, URISyntaxException {
        Path tree =
                trees().filter(path -> path.endsWith("assistants")).findFirst().orElseThrow();

        assertEquals("warning", severityOfACall(tree, LocalDate.of(2026, 8, 25)));
        assertEquals("error", severityOfACall(tree, LocalDate.of(2026, 8, 26)));
    }

    @Test
    void aClassPathTellsTypesThatOtherFilesDeclare(@TempDir Path folder) throws IOException, URISyntaxException {
        Files.writeString(folder.resolve("Base.java"), """
                class Base {
                    protected final com.openai.client.OpenAIClient client = null;
                }
                """);
        Files.writeString(folder.resolve("Child.java"), """
                class Child extends Base {
                    void run() {
                        client.beta().threads().create();
                        client.chat().completions().create(null);
                        new Desk().chat().completions().create(null);
                    }

                    static class Desk {
                        Desk chat() {
                            return this;
                        }

                        Desk completions() {
                            return this;
                        }

                        void create(String text) {}
                    }
                }
                """);
        Path sdk = Path.of(com.openai.client.OpenAIClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertEquals(List.of(), lines(new Analyzer(DAY, List.of()).scan(folder, (done, all) -> {})));
        assertEquals(
                List.of(
                        "C2R510 - Child.java:3 openai-java call manual",
                        "C2R501 unknown Child.java:4 openai-java call manual"),
                lines(new Analyzer(DAY, List.of(sdk)).scan(folder, (done, all) -> {})));
    }

    private static List<String> lines(Inventory inventory) {
        return inventory.findings().stream().map(AnalyzerTest::line).toList();
    }

    private static String severityOfACall(Path tree, LocalDate day) throws IOException {
        return scan(tree, day).findings().stream()
                .filter(finding -> finding.code().equals("C2R510"))
                .map(Finding::severity)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Inventory scan(Path tree, LocalDate day) throws IOException {
        return new Analyzer(day, List.of()).scan(tree, (done, all) -> {});
    }

    private static String line(Finding finding) {
        return String.join(
                " ",
                finding.code(),
                finding.host().isEmpty() ? "-" : finding.host(),
                finding.file() + ":" + finding.line(),
                finding.sdk(),
                finding.idiom(),
                finding.migration());
    }
}
