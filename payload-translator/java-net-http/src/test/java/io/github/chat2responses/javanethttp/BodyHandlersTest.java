package io.github.chat2responses.javanethttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.testkit.FakeOpenAi;
import io.github.chat2responses.testkit.FakeOpenAiOptions;
import io.github.chat2responses.testkit.RawServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that use the JDK's client as it is, with one handler or another. */
@Timeout(60)
class BodyHandlersTest {
    private final HttpClient client = ShimHttpClient.of(
            Shim.create(ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1")))),
            HttpClient.newHttpClient());

    private static HttpRequest.Builder request(String baseUrl, String body) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/chat/completions"))
                .header("Authorization", "Bearer sk-secret")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static FakeOpenAi server() {
        return FakeOpenAi.start(FakeOpenAiOptions.onFreePort().refusingChat());
    }

    @Test
    void lines() throws Exception {
        try (FakeOpenAi server = server()) {
            HttpResponse<Stream<String>> response =
                    client.send(request(server.baseUrl(), Wire.STREAM).build(), BodyHandlers.ofLines());
            List<String> lines = response.body().filter(line -> !line.isEmpty()).toList();
            assertThat(lines).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("data: "));
            assertThat(lines.get(lines.size() - 1)).isEqualTo("data: [DONE]");
            assertThat(response.uri()).hasPath("/v1/chat/completions");
            assertThat(response.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        }
    }

    @Test
    void aWholeStreamAsAText() throws Exception {
        try (FakeOpenAi server = server()) {
            String all = client.send(request(server.baseUrl(), Wire.STREAM).build(), BodyHandlers.ofString())
                    .body();
            assertThat(all).endsWith("data: [DONE]\n\n");
        }
    }

    @Test
    void discarding() throws Exception {
        try (FakeOpenAi server = server()) {
            HttpResponse<Void> response =
                    client.send(request(server.baseUrl(), Wire.HELLO).build(), BodyHandlers.discarding());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isNull();
        }
    }

    @Test
    void theHandlerSeesTheStatusOfChat() throws Exception {
        String failed = Wire.json("{'id':'r','object':'response','status':'failed','output':[],'error':{'code':"
                + "'server_error','message':'oh'}}");
        try (RawServer server = RawServer.start((request, answer) -> answer.send(200, failed))) {
            HttpResponse<String> response = client.send(
                    request(server.baseUrl(), Wire.HELLO).build(),
                    info -> HttpResponse.BodySubscribers.replacing("status " + info.statusCode()));
            assertThat(response.body()).isEqualTo("status 500");
        }
    }

    @Test
    void failuresAreOfTheSameKinds() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.start((request, answer) -> over.await())) {
            HttpRequest request = request(server.baseUrl(), Wire.HELLO)
                    .timeout(Duration.ofMillis(300))
                    .build();
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
        } finally {
            over.countDown();
        }
        assertThatThrownBy(() ->
                        client.send(request("http://127.0.0.1:1/v1", Wire.HELLO).build(), BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aStreamThatBreaksOffFailsTheText() {
        try (RawServer server = RawServer.start((request, answer) -> {
            answer.stream();
            answer.write(Wire.BEGUN + Wire.delta("Hi"));
            answer.end();
        })) {
            assertThatThrownBy(() ->
                            client.send(request(server.baseUrl(), Wire.STREAM).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void settingsAreThoseOfTheWrappedClient() {
        HttpClient wrapped = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(7))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpClient shim = ShimHttpClient.of(Shim.create(), wrapped);
        assertThat(shim.connectTimeout()).contains(Duration.ofSeconds(7));
        assertThat(shim.followRedirects()).isEqualTo(HttpClient.Redirect.NORMAL);
        assertThat(shim.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(shim.sslContext()).isSameAs(wrapped.sslContext());
    }
}
