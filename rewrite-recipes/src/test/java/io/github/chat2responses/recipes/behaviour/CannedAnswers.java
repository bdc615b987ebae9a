package io.github.chat2responses.recipes.behaviour;

import com.sun.net.httpserver.HttpServer;
import io.github.chat2responses.recipes.fixture.Compiler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * A server that answers whatever is asked with one text.
 *
 * @param status the HTTP status
 * @param contentType the type of the text
 * @param text the text
 */
record CannedAnswers(int status, String contentType, String text) {
    static CannedAnswers json(int status, String text) {
        return new CannedAnswers(status, "application/json", text);
    }

    static CannedAnswers events(String text) {
        return new CannedAnswers(200, "text/event-stream", text);
    }

    /** What a method of some sources did with the answer. */
    List<String> to(Map<String, String> sources, String method) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", http -> {
            http.getRequestBody().readAllBytes();
            http.getResponseHeaders().set("Content-Type", contentType);
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
