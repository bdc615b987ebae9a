package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MockCommandTest {
    @TempDir
    private Path folder;

    @Test
    void answersWhatTheScriptSays() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("answers.yml"), "answers: [{when: {says: hello}, output: [{text: Good day.}]}]");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mock",
                        "--listen",
                        "127.0.0.1:0",
                        "--script",
                        script.toString())
                .start();
        try {
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+/v1");
            HttpRequest request = HttpRequest.newBuilder(URI.create(line.split(" ")[2] + "/responses"))
                    .header("Authorization", "Bearer none")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"model\":\"m\",\"input\":\"Hello?\"}"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .contains("Good day.");
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers: [{output: [{txt: hi}]}] | answers.yml: /answers/0/output/0/txt: unknown member; did you mean 'text'?",
                "'answers: [' | answers.yml: /: the script is not YAML"
            })
    void aBadScriptIsOneLine(String yaml, String message) throws IOException {
        Path script = Files.writeString(folder.resolve("answers.yml"), yaml.strip());
        Run run = Run.of("mock", "--script", script.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(message.strip()));
    }

    @Test
    void aMissingScriptIsOneLine() {
        Run run = Run.of("mock", "--script", "none.yml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("chat2responses: none.yml: the script cannot be read; does it exist?\n");
    }
}
