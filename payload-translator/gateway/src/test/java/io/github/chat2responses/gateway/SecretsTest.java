package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neither a key nor a text gets into a line, a figure or an error of the gateway, whatever goes wrong. */
@Timeout(60)
class SecretsTest {
    private static final String KEY = "sk-proj-4711geheim0815";
    private static final String TEXT = "Zwetschgendatschi";
    private static final String SAID = "Marillenknoedel";
    private static final String BODY =
            "{\"model\":\"gpt-5.6-sol\",\"seed\":1,\"messages\":[{\"role\":\"user\",\"content\":\"" + TEXT + "\"}]}";

    private static final List<BiConsumer<HttpServerRequest, Buffer>> SCRIPTS = List.of(
            (request, body) -> json(request, 200, TestUpstream.answer(SAID)),
            (request, body) -> events(request).end(TestUpstream.stream(SAID)),
            (request, body) -> events(request).end(CREATED + delta(SAID)),
            (request, body) -> events(request).end("data: " + SAID + "\n\n"),
            (request, body) -> json(request, 200, SAID),
            (request, body) -> request.connection().close(),
            (request, body) -> {},
            (request, body) -> json(request, 500, "no JSON " + SAID));

    @Test
    void nothingIsSaidOfThem() throws IOException {
        List<String> seen = new ArrayList<>();
        Duration longer = Duration.ofMinutes(1);
        Timeouts timeouts = new Timeouts(longer, Duration.ofMillis(200), longer, longer, longer);
        try (TestUpstream upstream = new TestUpstream((request, body) -> {});
                Gateways gateway = Gateways.to(
                        upstream.uri(),
                        options -> options.withLog(Journal.Level.REQUESTS)
                                .withTimeouts(timeouts)
                                .withLimits(new Limits(2_000, 100_000, 100)))) {
            List<String> bodies = List.of(
                    BODY,
                    BODY.replace("{\"model\"", "{\"stream\":true,\"model\""),
                    BODY.replace("}]}", "}]"),
                    "{\"" + TEXT + "\":" + TEXT,
                    BODY.replace(TEXT, TEXT.repeat(200)));
            for (BiConsumer<HttpServerRequest, Buffer> script : SCRIPTS) {
                upstream.script(script);
                for (String body : bodies) {
                    for (String path : List.of("/v1/chat/completions?api-key=" + KEY, "/v1/other?api-key=" + KEY)) {
                        seen.addAll(ownWords(gateway, path, body));
                    }
                }
            }
            gateway.isIdle();
            assertThat(gateway.lines().stream().filter(line -> line.startsWith("POST ")))
                    .hasSize(SCRIPTS.size() * bodies.size() * 2);
            seen.addAll(gateway.lines());
            seen.add(gateway.send(gateway.request("/metrics")).body());
        }
        assertThat(seen).allSatisfy(SecretsTest::isClean);
        Path libraries = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"));
        assertThat(Files.readString(libraries)).isNotEmpty().satisfies(SecretsTest::isClean);
    }

    /** What the gateway says itself: headers always, a body if it is an error of its own. */
    private static List<String> ownWords(Gateways gateway, String path, String body) throws IOException {
        List<String> words = new ArrayList<>();
        try {
            HttpResponse<String> answer = gateway.send(gateway.request(path)
                    .setHeader("Authorization", "Bearer " + KEY)
                    .header("api-key", KEY)
                    .POST(BodyPublishers.ofString(body)));
            words.add(answer.headers().toString());
            if (answer.body().contains("chat2responses gateway")) {
                words.add(answer.body());
            }
        } catch (IOException e) {
            // A stream that was broken off.
            words.add(e.toString());
        }
        return words;
    }

    private static void isClean(String text) {
        assertThat(text).doesNotContain(KEY, KEY.substring(0, 12), TEXT, SAID);
    }
}
