package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
                "serve",
                "mock",
                "explain",
                "report merge"
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

    static Stream<String> checksInCi() throws IOException {
        Stream<Path> files = Stream.of(
                Path.of("docs", "ci.md"), Path.of("..", ".pre-commit-hooks.yaml"), Path.of("..", "README.md"));
        List<String> found = new ArrayList<>();
        for (Path file : files.toList()) {
            Matcher matcher =
                    Pattern.compile("chat2responses (check( [-\\w./]+)*)").matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("checksInCi")
    void theChecksInExamplesHaveOptionsThatExist(String command) {
        Run run = Run.of((command + " --help").split(" "));

        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void theActionPassesOptionsThatExist() throws IOException {
        Matcher option = Pattern.compile("--[a-z-]+").matcher(Files.readString(Path.of("action.yml")));
        String help = Run.of("check", "--help").out();
        List<String> options = new ArrayList<>();
        while (option.find()) {
            options.add(option.group());
        }

        assertThat(options).hasSizeGreaterThan(4).allMatch(help::contains);
    }
}
