package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "check",
                "migrate",
                "translate request",
                "translate response",
                "translate stream",
                "translate batch",
                "mock",
                "explain"
            })
    void showsTheHelpAsItIs(String command) throws IOException {
        String help = Run.of((command + " --help").split(" ")).out();
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + help + "```");
    }

    @Test
    void theRulesPageIsWhatExplainPrints() throws IOException {
        assertThat(Files.readString(Path.of("../payload-translator/docs/rules.md")))
                .as("written with: ./chat2responses explain --format markdown > payload-translator/docs/rules.md")
                .isEqualTo(Run.of("explain", "--format", "markdown").out());
    }

    @Test
    void theTranslationIsAsTheFirstPageShowsIt() throws IOException {
        Run run = Run.with(
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"seed\":7}",
                "translate",
                "request");
        String shown = (run.out() + run.err())
                .lines()
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining());
        assertThat(Files.readString(Path.of("../README.md"))).contains(shown);
    }
}
