package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.ShadowLimits;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends copies of requests to Responses, and compares. They have a client of their own, because most clients cannot send a
 * second request beside the first, and never hold up the Chat code.
 */
final class Shadows {
    /** What {@link HttpRequest.Builder} does not take from anybody. */
    private static final Set<String> NOT_OURS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "accept");

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ChatTranslator translator;
    private final HttpClient client;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Rate rate;

    private record Rate(int perMinute, RateLimiter limiter) {}

    Shadows(ShimOptions options, HttpClient client) {
        // What was never answered by Responses must not find its way into later requests.
        this.translator = ChatTranslator.create(options.translation().withReasoning(ReasoningCarrier.none()));
        this.client = client;
    }

    /** Sends a copy of a request, if that is possible and not too much. */
    Optional<Shadow> begin(Start start, String model) {
        ShadowLimits limits = start.policy().shadow();
        if (underWay.get() >= limits.atOnce()) {
            return Optional.empty();
        }
        Optional<Exchange> exchange =
                translate(start.endpoint().body(start.request().body(), model));
        return exchange.isPresent() && limiter(limits).acquirePermission()
                ? Optional.of(send(start, exchange.get()))
                : Optional.empty();
    }

    private RateLimiter limiter(ShadowLimits limits) {
        Rate known = rate;
        if (known == null || known.perMinute() != limits.perMinute()) {
            known = new Rate(
                    limits.perMinute(),
                    RateLimiter.of(
                            "shadow",
                            RateLimiterConfig.custom()
                                    .limitForPeriod(limits.perMinute())
                                    .limitRefreshPeriod(Duration.ofMinutes(1))
                                    .timeoutDuration(Duration.ZERO)
                                    .build()));
            rate = known;
        }
        return known.limiter();
    }

    /** One whole answer: what a stream says is compared as well, and one choice has to do. */
    private Optional<Exchange> translate(byte[] chat) {
        try {
            ObjectNode one = translator.read(chat);
            one.remove("stream");
            one.remove("stream_options");
            one.remove("n");
            Exchange exchange = translator.request(one);
            return exchange.route() == Route.RESPONSES ? Optional.of(exchange) : Optional.empty();
        } catch (TranslationException e) {
            return Optional.empty();
        }
    }

    private Shadow send(Start start, Exchange exchange) {
        HttpRequest.Builder request = HttpRequest.newBuilder(start.endpoint().responses())
                .timeout(LONGEST)
                .POST(BodyPublishers.ofByteArray(exchange.bytes()));
        ShimCall.responsesHeaders(start.request().headers()).forEach((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        underWay.incrementAndGet();
        CompletableFuture<ChatView> chat = new CompletableFuture<>();
        BiConsumer<@Nullable HttpResponse<byte[]>, @Nullable Throwable> next = (answer, thrown) -> {
            underWay.decrementAndGet();
            ChatView responses = answer == null ? ChatView.NO_ANSWER : view(exchange, answer);
            CompletableFuture<Void> unused = chat.thenAccept(one -> start.engine()
                    .tell(new ShimEvent.Compared(start.labels(), one.differences(responses), exchange.diagnostics())));
        };
        CompletableFuture<HttpResponse<byte[]>> unused =
                client.sendAsync(request.build(), BodyHandlers.ofByteArray()).whenComplete(next);
        return new Shadow(chat);
    }

    private static ChatView view(Exchange exchange, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            return ChatView.document(answer.statusCode(), answer.body()).orElse(ChatView.NO_ANSWER);
        }
        try {
            var chat = exchange.answer(answer.body());
            return ChatView.document(chat.status(), chat.bytes()).orElse(ChatView.NO_ANSWER);
        } catch (TranslationException e) {
            return ChatView.NO_ANSWER;
        }
    }
}
