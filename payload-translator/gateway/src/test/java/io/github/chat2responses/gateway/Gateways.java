package io.github.chat2responses.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A gateway before an upstream, and what a test wants to know of it. */
final class Gateways implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Gateway gateway;

    private Gateways(URI upstream, UnaryOperator<GatewayOptions> change) {
        GatewayOptions options = GatewayOptions.to(upstream).withListen(Listen.parse("127.0.0.1:0"));
        gateway = Gateway.start(change.apply(options), lines::add);
    }

    static Gateways to(URI upstream) {
        return to(upstream, options -> options);
    }

    static Gateways to(URI upstream, UnaryOperator<GatewayOptions> change) {
        return new Gateways(upstream, change);
    }

    Listen listen() {
        return gateway.listen();
    }

    Gateway gateway() {
        return gateway;
    }

    List<String> lines() {
        return lines;
    }

    URI uri(String path) {
        return URI.create("http://" + gateway.listen() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer sk-test");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> chat(String body) throws IOException {
        return send(request("/v1/chat/completions").POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** An error in the API's form with this status and code. */
    static void isError(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        JsonNode error = json(answer).path("error");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotEmpty();
        assertThat(error.path("type").asText()).isEqualTo(status < 500 ? "invalid_request_error" : "server_error");
        assertThat(error.has("param")).isTrue();
    }

    /** A figure of the metrics page; 0 if there is none yet. */
    double metric(String start) throws IOException {
        return send(HttpRequest.newBuilder(uri("/metrics")))
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Nothing is under way any more. */
    void isIdle() {
        eventually(() -> {
            try {
                return metric("chat2responses_gateway_open") == 0;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    static void eventually(BooleanSupplier wanted) {
        for (int i = 0; i < 2_000; i++) {
            if (wanted.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("not within ten seconds");
    }

    @Override
    public void close() {
        gateway.close();
    }
}
