package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that failed throws what the Chat code was prepared for, though its HTTP status is 200. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class FailedAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "01-request-inline, Greeter.greet, 500, server_error, throws InternalServerException 500: overloaded",
        "01-request-inline, Greeter.greet, 429, rate_limit_exceeded, throws RateLimitException 429: overloaded",
        "20-async, Later.text, 500, server_error, throws InternalServerException 500: overloaded",
        "23-structured-output, Structured.ask, 500, server_error, throws InternalServerException 500: overloaded"
    })
    void throwsWhatChatThrew(String fixture, String method, int status, String code, String thrown) throws IOException {
        String error =
                "{\"code\":\"" + code + "\",\"message\":\"overloaded\",\"param\":null,\"type\":\"server_error\"}";
        List<String> chat = run(new Fixture(fixture).before(), method, status, "{\"error\":" + error + "}");
        assertThat(chat).singleElement().asString().contains(thrown);

        String answer =
                "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"failed\",\"model\":\"m\",\"output\":[],"
                        + "\"error\":{\"code\":\"" + code + "\",\"message\":\"overloaded\"}}";
        assertThat(run(new Fixture(fixture).after(), method, 200, answer)).isEqualTo(chat);
    }

    private static List<String> run(Map<String, String> sources, String method, int status, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", "application/json");
            http.getResponseHeaders().set("x-should-retry", "false");
            http.sendResponseHeaders(status, body.length);
            http.getResponseBody().write(body);
            http.close();
        });
        server.start();
        try {
            return Driver.run(
                    "http://127.0.0.1:" + server.getAddress().getPort(), Compiler.load(sources), Set.of(method));
        } catch (CompletionException e) {
            return List.of("throws " + e.getCause().getClass().getSimpleName() + " "
                    + e.getCause().getMessage());
        } finally {
            server.stop(0);
        }
    }
}
