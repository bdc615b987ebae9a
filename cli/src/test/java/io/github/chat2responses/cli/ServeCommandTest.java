package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ServeCommandTest {
    private static final ChatCompletionCreateParams HELLO = ChatCompletionCreateParams.builder()
            .model("gpt-5.6-sol")
            .addUserMessage("Zwetschgendatschi")
            .build();

    @TempDir
    private Path folder;

    private static Process serve(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(log.toFile()).start();
    }

    private static String address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).matches("listening on http://127\\.0\\.0\\.1:\\d+ for http://127\\.0\\.0\\.1:\\d+/v1");
        return line.split(" ")[2];
    }

    private static OpenAIClient client(String url) {
        return OpenAIOkHttpClient.builder()
                .apiKey("sk-geheim-4711")
                .baseUrl(url + "/v1")
                .maxRetries(0)
                .build();
    }

    /** As a program of its own: it says where it listens, serves, logs what it was asked to, and stops when it is told. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void servesUntilItIsStopped() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("gateway.yml"), "log: requests\ntimeouts: {drain: 5s}\n");
        Path log = folder.resolve("log");
        try (FakeOpenAi fake = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat())) {
            Process process =
                    serve(log, "--upstream", fake.baseUrl(), "--listen", "127.0.0.1:0", "--config", config.toString());
            try {
                OpenAIClient client = client(address(process));
                assertThat(client.chat()
                                .completions()
                                .create(HELLO)
                                .choices()
                                .get(0)
                                .message()
                                .content())
                        .hasValueSatisfying(text -> assertThat(text).contains("Zwetschgendatschi"));
                client.close();
                process.destroy();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                // 128 and the number of the signal, as the shell has it.
                assertThat(process.exitValue()).isEqualTo(143);
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(Files.readString(log))
                .matches("\\S+Z POST /v1/chat/completions -> responses 200 answered \\d+ ms gw-\\S+\n")
                .doesNotContain("geheim", "Zwetschgendatschi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve | Missing required option: '--upstream=URL'",
                "serve --upstream api.openai.com | the upstream must be a URL such as https://api.openai.com",
                "serve --upstream https://a.example --listen 8080 | listen takes HOST:PORT, for example 127.0.0.1:8080",
                "serve --upstream https://a.example --listen 203.0.113.1:1 | choose another address, or port 0",
                "serve --upstream https://a.example --config none.yml | cannot read none.yml; does it exist",
            })
    void wrongUsageIsOneLine(String command, String message) {
        Run run = Run.of(command.strip().split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("chat2responses: ").contains(message.strip()));
    }

    @Test
    void aWrongConfigurationNamesItsLine() throws IOException {
        Path config = Files.writeString(folder.resolve("gateway.yml"), "log: off\nlimit:\n  body: 1MiB\n");
        Run run = Run.of("serve", "--upstream", "https://a.example", "--config", config.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("chat2responses: " + config
                        + ", line 2: there is no setting 'limit'; did you mean 'limits'?\n");
    }
}
