package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The npm client, which reads streams and errors in ways of its own. Without Node, npm or a network it is skipped. */
@Timeout(300)
class NpmClientTest {
    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final Path FOLDER = Path.of("target", "npm");

    private static Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("log").toFile())
                .start();
    }

    private static boolean isClientThere() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "client.js")) {
            Files.write(FOLDER.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        if (Files.exists(FOLDER.resolve("node_modules/openai/package.json"))) {
            return true;
        }
        try {
            Process npm = run(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
            return npm.waitFor(120, TimeUnit.SECONDS) && npm.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void unmodifiedCodeWorks() throws IOException, InterruptedException {
        assumeThat(isClientThere())
                .as("skipped: node, npm or the network is missing, see target/npm/log")
                .isTrue();
        try (FakeOpenAi fake = FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());
                TestUpstream faulty = new TestUpstream((request, body) -> events(request)
                        .write(CREATED + MESSAGE + delta("first"))
                        .onComplete(sent -> request.connection().close()));
                Gateways gateway = Gateways.to(URI.create(fake.baseUrl()));
                Gateways broken = Gateways.to(faulty.uri())) {
            Process node = run(List.of(
                    "node",
                    "client.js",
                    gateway.uri("/v1").toString(),
                    broken.uri("/v1").toString()));
            JsonNode seen = JsonMapper.builder().build().readTree(node.getInputStream());
            assertThat(node.waitFor())
                    .as(Files.readString(FOLDER.resolve("log")))
                    .isZero();
            assertThat(seen.path("text").asText()).endsWith("You said: Grüß dich 👋");
            assertThat(seen.path("finish").asText()).isEqualTo("stop");
            assertThat(seen.path("tokens").asInt()).isPositive();
            assertThat(seen.path("streamed")).isEqualTo(seen.path("text"));
            assertThat(seen.path("streamedTokens")).isEqualTo(seen.path("tokens"));
            assertThat(seen.path("choices").asInt()).isEqualTo(2);
            assertThat(seen.path("call").asText()).isEqualTo("weather");
            assertThat(seen.path("argument").asText()).isEqualTo("string");
            assertThat(seen.path("afterTool").asText()).isEqualTo("stop");
            assertThat(seen.path("streamedCall").asText()).isEqualTo("weather");
            assertThat(seen.path("structured").asText()).isEqualTo("string");
            assertThat(seen.path("refused").toString()).isEqualTo("[400,\"BadRequestError\"]");
            assertThat(seen.path("beforeTheBreak").asText()).isEqualTo("first");
            assertThat(seen.path("broken").asText()).isEqualTo("APIError");
            assertThat(seen.path("passedThrough").asInt()).isEqualTo(404);
            assertThat(fake.requests()).noneMatch(request -> request.path().contains("chat"));
        }
    }
}
