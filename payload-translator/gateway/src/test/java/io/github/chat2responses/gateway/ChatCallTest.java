package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.RawClient.HELLO;
import static io.github.chat2responses.gateway.RawClient.HELLO_STREAM;
import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.policy.Fallback;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a Chat call goes through, seen from both sides. */
@Timeout(60)
class ChatCallTest {
    private final TestUpstream upstream =
            new TestUpstream((request, body) -> json(request, 200, TestUpstream.answer("Hi")));

    @AfterEach
    void stop() {
        upstream.close();
    }

    private Gateways gateway(MigrationPolicy policy) {
        return Gateways.to(
                upstream.uri(),
                options -> options.withShim(ShimOptions.defaults().withPolicy(policy)));
    }

    @Test
    void sendsTheKeyAndNoPackedAnswersAreAskedFor() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            client.send("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk-test\r\n"
                    + "OpenAI-Organization: org\r\nAccept-Encoding: gzip, br\r\nContent-Type: application/json\r\n"
                    + "Connection: X-Hop\r\nX-Hop: 1\r\nContent-Length: " + HELLO.length() + "\r\n\r\n" + HELLO);
            assertThat(client.until("}}}")).startsWith("HTTP/1.1 200 OK").contains("\"chat.completion\"");
        }
        TestUpstream.Got got = upstream.requests().get(0);
        assertThat(got.uri()).isEqualTo("/v1/responses");
        assertThat(got.headers().get("Authorization")).isEqualTo("Bearer sk-test");
        assertThat(got.headers().get("OpenAI-Organization")).isEqualTo("org");
        assertThat(got.headers().get("Accept-Encoding")).isEqualTo("identity");
        assertThat(got.headers().get("Content-Length"))
                .isEqualTo("" + got.body().length());
        assertThat(got.headers().contains("X-Hop")).isFalse();
    }

    @Test
    void theFirstWordIsThereBeforeTheLastIsSaid() throws IOException {
        HttpServerResponse[] open = new HttpServerResponse[1];
        upstream.script((request, body) -> {
            open[0] = events(request);
            open[0].write(CREATED + MESSAGE + delta("first"));
        });
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            assertThat(client.chat(HELLO_STREAM).until("first")).contains("text/event-stream");
            open[0].end(COMPLETED);
            assertThat(client.until("0\r\n\r\n")).contains("[DONE]");
        }
    }

    @Test
    void aTerminalEventEndsTheAnswerAlthoughTheUpstreamStaysOpen() throws IOException {
        upstream.script((request, body) -> events(request).write(TestUpstream.stream("Hi")));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            assertThat(gateway.chat(HELLO_STREAM).body()).endsWith("data: [DONE]\n\n");
            gateway.isIdle();
            // A second is what the upstream gets to end its side.
            Gateways.eventually(() -> upstream.brokenOff() == 1);
        }
    }

    @Test
    void aStopSequenceStopsTheUpstream() throws IOException {
        upstream.script(
                (request, body) -> events(request).write(CREATED + MESSAGE + delta("one two") + delta(" three")));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            String answer = gateway.chat(HELLO_STREAM.replace("{\"stream\"", "{\"stop\":[\"two\"],\"stream\""))
                    .body();
            assertThat(answer).contains("one ").doesNotContain("two").endsWith("data: [DONE]\n\n");
            Gateways.eventually(() -> upstream.brokenOff() == 1);
        }
    }

    @Test
    void whatStaysOnChatIsPassedOnAsItIs() throws IOException {
        upstream.script((request, body) -> request.response()
                .setStatusCode(200)
                .putHeader("Content-Type", "application/json")
                .end("{\"from\":\"" + request.path() + "\"}"));
        try (Gateways gateway = gateway(MigrationPolicy.on().withPlan(Plan.of(Mode.OFF)))) {
            assertThat(gateway.chat(HELLO).body()).isEqualTo("{\"from\":\"/v1/chat/completions\"}");
            assertThat(upstream.requests().get(0).body()).isEqualTo(HELLO);
            assertThat(gateway.metric("chat2responses_decisions_total{mode=\"off\",reason=\"policy\",route=\"chat\""))
                    .isEqualTo(1);
        }
    }

    /** Chat answers as ever, while a copy goes to Responses and is compared. */
    @Test
    void aShadowChangesNothingForTheClient() throws IOException {
        String chat = "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-5.6-sol\","
                + "\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                + "\"content\":\"Hi\"}}]}";
        String chunks = "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hi\"}}]}\n\n"
                + "data: [DONE]\n\n";
        upstream.script((request, body) -> {
            if (request.path().endsWith("/responses")) {
                json(request, 200, TestUpstream.answer("Hi"));
            } else if (body.toString().contains("\"stream\":true")) {
                events(request).end(chunks);
            } else {
                json(request, 200, chat);
            }
        });
        try (Gateways gateway = gateway(MigrationPolicy.on().withPlan(Plan.of(Mode.SHADOW)))) {
            assertThat(gateway.chat(HELLO).body()).isEqualTo(chat);
            assertThat(gateway.chat(HELLO_STREAM).body()).isEqualTo(chunks);
            Gateways.eventually(() -> upstream.requests().size() == 4);
            Gateways.eventually(() -> shadows(gateway) == 2);
            upstream.script((request, body) -> {
                if (request.path().endsWith("/responses")) {
                    json(request, 200, TestUpstream.answer("Hi"));
                } else {
                    events(request)
                            .write(chunks)
                            .onComplete(sent -> request.connection().close());
                }
            });
            try (RawClient client = new RawClient(gateway.listen())) {
                assertThat(client.chat(HELLO_STREAM).rest()).doesNotEndWith("0\r\n\r\n");
            }
            gateway.isIdle();
        }
    }

    private static double shadows(Gateways gateway) {
        try {
            return gateway.metric("chat2responses_shadows_total");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fallsBackToChatBeforeTheFirstByte() throws IOException {
        upstream.script((request, body) -> {
            if (request.path().endsWith("/responses")) {
                json(request, 503, "{\"error\":{\"message\":\"no\",\"type\":\"server_error\"}}");
            } else {
                json(request, 200, "{\"from\":\"chat\"}");
            }
        });
        try (Gateways gateway = gateway(MigrationPolicy.on().withFallback(new Fallback(true, Set.of(503))))) {
            assertThat(gateway.chat(HELLO).body()).isEqualTo("{\"from\":\"chat\"}");
            assertThat(gateway.chat(HELLO_STREAM).body()).isEqualTo("{\"from\":\"chat\"}");
            upstream.script((request, body) -> {
                if (request.path().endsWith("/responses")) {
                    request.connection().close();
                } else {
                    json(request, 200, "{\"from\":\"chat\"}");
                }
            });
            assertThat(gateway.chat(HELLO).body()).isEqualTo("{\"from\":\"chat\"}");
            gateway.isIdle();
        }
    }

    @Test
    void aRequestThatIsLargeIsTranslatedElsewhereWithTheSameResult() throws IOException {
        String large = HELLO.replace("Hello", "ä".repeat(400_000));
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            HttpResponse<String> answer = gateway.chat(large);
            assertThat(Gateways.json(answer).at("/choices/0/message/content").asText())
                    .isEqualTo("Hi");
            assertThat(upstream.requests().get(0).body()).contains("ä".repeat(400_000));
        }
    }

    @Test
    void severalRequestsOnOneConnection() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri());
                RawClient client = new RawClient(gateway.listen())) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.chat(HELLO).until("}}}")).contains("\"Hi\"");
            }
            // Two at once on one connection: HTTP/1.1 answers in order.
            client.chat(HELLO).chat(HELLO);
            assertThat(client.until("}}}")).contains("\"Hi\"");
            assertThat(client.until("}}}")).contains("\"Hi\"");
        }
    }

    @Test
    void whatIsLostIsSaidOnce() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            gateway.chat(HELLO);
            assertThat(gateway.lines()).isEmpty();
            for (int i = 0; i < 3; i++) {
                gateway.chat(HELLO.replace("{\"model\"", "{\"seed\":1,\"model\""));
            }
            assertThat(gateway.lines())
                    .containsExactly("warning C2R101, said once: 'chat2responses explain C2R101' tells what it means");
            assertThat(gateway.metric("chat2responses_diagnostics_total{code=\"C2R101\"}"))
                    .isEqualTo(3);
        }
    }

    @Test
    void figuresSayWhatWasDone() throws IOException {
        try (Gateways gateway = Gateways.to(upstream.uri())) {
            gateway.chat(HELLO.replace("{\"model\"", "{\"seed\":1,\"model\""));
            assertThat(gateway.metric("chat2responses_gateway_requests_seconds_count{ending=\"answered\","
                            + "route=\"responses\",status=\"200\"}"))
                    .isEqualTo(1);
            assertThat(gateway.metric("chat2responses_diagnostics_total{code=\"C2R101\"}"))
                    .isEqualTo(1);
            assertThat(gateway.send(gateway.request("/health")).body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(gateway.metric("jvm_memory_used_bytes")).isPositive();
        }
    }
}
