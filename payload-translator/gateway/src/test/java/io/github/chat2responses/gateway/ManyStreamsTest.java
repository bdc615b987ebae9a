package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ManyStreamsTest {
    private static final int STREAMS = 1_000;

    /** All are open at once before any ends, and each gets what is its own. */
    @Test
    void aThousandAtOnceAndNoneIsMixedUp() throws IOException {
        List<HttpServerResponse> open = new ArrayList<>();
        AtomicInteger arrived = new AtomicInteger();
        try (TestUpstream upstream = new TestUpstream((request, body) -> {
                    String name = body.toString().replaceAll("(?s).*(name-\\d+-).*", "$1");
                    HttpServerResponse response = events(request);
                    response.write(CREATED + MESSAGE + delta(name));
                    synchronized (open) {
                        open.add(response);
                    }
                    // The second half comes when all have begun.
                    if (arrived.incrementAndGet() == STREAMS) {
                        synchronized (open) {
                            open.forEach(one -> one.end(delta("end") + COMPLETED));
                        }
                    }
                });
                Gateways gateway = Gateways.to(upstream.uri())) {
            HttpClient client = upstream.vertx().createHttpClient(new PoolOptions().setHttp1MaxSize(STREAMS));
            List<Future<Buffer>> answers = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                String body = RawClient.HELLO_STREAM.replace("Hello", "name-" + i + "-");
                answers.add(
                        client.request(HttpMethod.POST, gateway.listen().port(), "127.0.0.1", "/v1/chat/completions")
                                .compose(request ->
                                        request.putHeader("Authorization", "x").send(body))
                                .compose(answer -> answer.body()));
            }
            for (int i = 0; i < STREAMS; i++) {
                String answer = TestUpstream.join(answers.get(i)).toString();
                assertThat(answer)
                        .contains("\"content\":\"name-" + i + "-\"")
                        .contains("\"content\":\"end\"")
                        .endsWith("data: [DONE]\n\n");
                assertThat(answer.split("name-", -1)).hasSize(2);
            }
            gateway.isIdle();
            assertThat(gateway.metric("chat2responses_gateway_requests_seconds_count{ending=\"answered\""))
                    .isEqualTo(STREAMS);
        }
    }
}
