package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.chat2responses.recipes.fixture.Compiler;
import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What goes wrong reaches the code as it did with Chat, and is tried again as often. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class LibraryFailuresTest {
    private static final String ERROR =
            "{\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\",\"param\":null,\"type\":\"server_error\"}}";
    /** The same under HTTP status 200. */
    private static final String FAILED =
            "{\"id\":\"r\",\"object\":\"response\",\"created_at\":1,\"status\":\"failed\",\"model\":\"m\",\"output\":[],"
                    + "\"error\":{\"code\":\"server_error\",\"message\":\"overloaded\"}}";

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void simpleOpenAiThrowsWhatChatThrew() throws IOException {
        Fixture fixture = fixture("simple-openai", "blocking");
        List<String> chat = run(fixture.before(), "Assistant.safely", 500, ERROR);
        assertThat(chat).singleElement().asString().contains("gives 500 InternalServerException: overloaded");
        assertThat(run(fixture.after(), "Assistant.safely", 200, FAILED)).isEqualTo(chat);
        assertThat(run(fixture.after(), "Assistant.safely", 500, ERROR)).isEqualTo(chat);
    }

    @Test
    void langChain4jTriesAsOften() throws IOException {
        Fixture fixture = fixture("langchain4j", "parameters");
        List<String> chat = run(fixture.before(), "Parameters.ask", 500, ERROR);
        assertThat(chat).singleElement().asString().contains("throws InternalServerException " + ERROR);
        assertThat(attempts).as("maxRetries(1)").hasValue(2);

        assertThat(run(fixture.after(), "Parameters.ask", 500, ERROR)).isEqualTo(chat);
        assertThat(attempts).hasValue(2);

        assertThat(run(fixture.after(), "Parameters.ask", 200, FAILED))
                .singleElement()
                .asString()
                .contains("throws InternalServerException ");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void azuresCodeSeesTheSameStatusAfterAsManyAttempts() throws IOException {
        Fixture fixture = fixture("azure-openai", "errors");
        List<String> chat = run(fixture.before(), "Careful.ask", 500, ERROR);
        assertThat(chat).singleElement().asString().contains("gives error 500");
        assertThat(attempts).as("one, and three more").hasValue(4);

        assertThat(run(fixture.after(), "Careful.ask", 500, ERROR)).isEqualTo(chat);
        assertThat(attempts).hasValue(4);
        assertThat(run(fixture.after(), "Careful.ask", 200, FAILED)).isEqualTo(chat);
    }

    private static Fixture fixture(String library, String name) {
        return new Fixture(name, Path.of("src/test/resources", library));
    }

    private List<String> run(Map<String, String> sources, String method, int status, String text) throws IOException {
        attempts.set(0);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            attempts.incrementAndGet();
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", "application/json");
            http.sendResponseHeaders(status, body.length);
            http.getResponseBody().write(body);
            http.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            return Driver.run(url, Compiler.load(sources), Set.of(method));
        } finally {
            server.stop(0);
        }
    }
}
