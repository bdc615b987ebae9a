package io.github.chat2responses.gateway.measure;

import static io.github.chat2responses.gateway.TestUpstream.COMPLETED;
import static io.github.chat2responses.gateway.TestUpstream.CREATED;
import static io.github.chat2responses.gateway.TestUpstream.MESSAGE;
import static io.github.chat2responses.gateway.TestUpstream.answer;
import static io.github.chat2responses.gateway.TestUpstream.delta;
import static io.github.chat2responses.gateway.TestUpstream.event;
import static io.github.chat2responses.gateway.TestUpstream.events;
import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.gateway.TestUpstream;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A steady rate of requests for a long time, one in four of them with a fault: nothing is lost, mixed up or kept. */
@Tag("measurement")
class SoakTest {
    private static final int MINUTES = Integer.getInteger("soak.minutes", 10);
    private static final int RATE = Integer.getInteger("soak.rate", 100);
    private static final int DELTAS = 20;
    private static final long STEP = 20;

    private final Map<Kind, LongAdder> ended = new TreeMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** What happens, and how often in a hundred. */
    private enum Kind {
        STREAM(60),
        WHOLE(14),
        BREAKS_OFF(5),
        ENDS_EARLY(4),
        ERROR_EVENT(4),
        NONSENSE(3),
        REFUSED(4),
        CLIENT_LEAVES(6);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        static Kind of(int number) {
            int place = Math.floorMod(number * 37, 100);
            for (Kind kind : values()) {
                place -= kind.share;
                if (place < 0) {
                    return kind;
                }
            }
            throw new AssertionError(number);
        }
    }

    @Test
    void nothingIsLostMixedUpOrKept() throws Exception {
        for (Kind kind : Kind.values()) {
            ended.put(kind, new LongAdder());
        }
        Vertx vertx = Vertx.vertx();
        List<Long> heaps = new ArrayList<>();
        try (TestUpstream upstream = new TestUpstream((request, body) -> serve(vertx, request, body));
                Program gateway = new Program(upstream.uri(), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")) {
            HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(5_000));
            AtomicInteger next = new AtomicInteger();
            long timer =
                    vertx.setPeriodic(Math.max(1, 1_000 / RATE), id -> ask(client, gateway, next.getAndIncrement()));
            for (int minute = 1; minute <= MINUTES; minute++) {
                Thread.sleep(60_000);
                heaps.add(gateway.liveHeap());
                System.out.printf(
                        Locale.ROOT,
                        "minute %d: %d requests, %d under way, %d wrong, heap after a collection %d MiB, process %d MiB%n",
                        minute,
                        next.get(),
                        underWay.get(),
                        wrong.size(),
                        heaps.get(heaps.size() - 1),
                        gateway.rss());
                assertThat(gateway.isAlive()).isTrue();
            }
            vertx.cancelTimer(timer);
            for (int i = 0; i < 300 && underWay.get() > 0; i++) {
                Thread.sleep(100);
            }
            System.out.println(ended);
            assertThat(underWay).hasValue(0);
            assertThat(wrong).isEmpty();
            assertThat(ended.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(next.get());
        } finally {
            TestUpstream.join(vertx.close());
        }
        // The first minutes fill caches and pools; what grows afterwards is kept.
        int half = heaps.size() / 2;
        long early = heaps.subList(0, Math.max(1, half)).stream()
                .mapToLong(heap -> heap)
                .max()
                .orElseThrow();
        long late = heaps.subList(half, heaps.size()).stream()
                .mapToLong(heap -> heap)
                .max()
                .orElseThrow();
        assertThat(late).isLessThanOrEqualTo(early + 5);
    }

    private static void serve(Vertx vertx, HttpServerRequest request, Buffer body) {
        String name = body.toString().replaceAll("(?s).*(request-\\d+-).*", "$1");
        Kind kind = Kind.of(Integer.parseInt(name.replaceAll("\\D", "")));
        switch (kind) {
            case WHOLE -> vertx.setTimer(STEP, id -> json(request, 200, answer(name)));
            case REFUSED -> {
                request.response().putHeader("Retry-After", "1");
                json(
                        request,
                        429,
                        "{\"error\":{\"message\":\"" + name + "\",\"type\":\"requests\",\"code\":\"slow_down\"}}");
            }
            default -> {
                HttpServerResponse response = events(request);
                response.write(CREATED + MESSAGE + delta(name));
                piece(vertx, request, kind, name, DELTAS);
            }
        }
    }

    private static void piece(Vertx vertx, HttpServerRequest request, Kind kind, String name, int left) {
        HttpServerResponse response = request.response();
        vertx.setTimer(STEP, id -> {
            if (response.closed()) {
                return;
            }
            boolean fault = left == DELTAS / 2;
            if (fault && kind == Kind.BREAKS_OFF) {
                request.connection().close();
            } else if (fault && kind == Kind.ENDS_EARLY) {
                response.end();
            } else if (fault && kind == Kind.ERROR_EVENT) {
                response.end(event("error", "\"code\":\"server_error\",\"message\":\"" + name + "\",\"param\":null"));
            } else if (fault && kind == Kind.NONSENSE) {
                response.end("data: {nonsense\n\n" + COMPLETED);
            } else if (left == 0) {
                response.end(COMPLETED);
            } else {
                response.write(delta("ä" + name));
                piece(vertx, request, kind, name, left - 1);
            }
        });
    }

    private void ask(HttpClient client, Program gateway, int number) {
        Kind kind = Kind.of(number);
        String name = "request-" + number + "-";
        String body =
                "{\"model\":\"gpt-5.6-sol\",\"stream\":" + (kind != Kind.WHOLE) + ",\"messages\":[{\"role\":\"user\","
                        + "\"content\":\"" + name + "x".repeat(number % 50 * 200) + "\"}]}";
        underWay.incrementAndGet();
        StringBuilder seen = new StringBuilder();
        client.request(HttpMethod.POST, gateway.port(), "127.0.0.1", "/v1/chat/completions")
                .onFailure(cause -> ended(kind, name, "no connection: " + cause))
                .onSuccess(request -> {
                    request.putHeader("Authorization", "Bearer sk-test");
                    request.send(Buffer.buffer(body))
                            .onFailure(cause -> ended(kind, name, "no answer: " + cause))
                            .onSuccess(answer -> {
                                answer.handler(piece -> {
                                    seen.append(piece);
                                    leave(kind, seen, request);
                                });
                                answer.exceptionHandler(broken ->
                                        ended(kind, name, check(kind, name, answer.statusCode(), seen, true)));
                                answer.endHandler(
                                        end -> ended(kind, name, check(kind, name, answer.statusCode(), seen, false)));
                            });
                });
    }

    private static void leave(Kind kind, StringBuilder seen, HttpClientRequest request) {
        if (kind == Kind.CLIENT_LEAVES && seen.length() > 1_500) {
            request.connection().close();
        }
    }

    /** What is wrong with an answer; empty if it is as it has to be. */
    private static String check(Kind kind, String name, int status, StringBuilder all, boolean broken) {
        // A connection that breaks may cut a chunk anywhere.
        String seen = broken ? all.substring(0, Math.max(0, all.lastIndexOf("\n\n"))) : all.toString();
        boolean own = seen.contains(name) && !seen.replace(name, "").contains("request-");
        boolean done = seen.endsWith("data: [DONE]\n\n");
        boolean right = switch (kind) {
            case STREAM -> status == 200 && own && done && !broken && seen.split(name, -1).length == DELTAS + 2;
            case WHOLE -> status == 200 && own && !broken && seen.endsWith("}");
            case REFUSED -> status == 429 && own && !broken;
            // How far it got depends on the client alone.
            case CLIENT_LEAVES -> status == 200 && own;
            default -> status == 200 && own && !done && broken && seen.contains("\"error\"");
        };
        return right ? "" : "status " + status + (broken ? ", broken off: " : ": ") + seen;
    }

    private void ended(Kind kind, String name, String problem) {
        underWay.decrementAndGet();
        ended.get(kind).increment();
        if (!problem.isEmpty()) {
            String what = kind + " " + name + " " + problem.substring(0, Math.min(500, problem.length()));
            wrong.add(what);
            System.out.println(what);
        }
    }
}
