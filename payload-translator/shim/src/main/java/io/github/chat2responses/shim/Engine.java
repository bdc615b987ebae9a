package io.github.chat2responses.shim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.http.HttpClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all calls of a shim share. */
final class Engine {
    private final ShimOptions options;
    private final ChatTranslator translator;
    private final Breakers breakers = new Breakers();
    private volatile @Nullable Shadows shadows;

    Engine(ShimOptions options) {
        this.options = options;
        this.translator = ChatTranslator.create(options.translation());
    }

    MigrationPolicy policy() {
        return options.policy().current();
    }

    Exchange translate(byte[] chat) {
        return translator.request(chat);
    }

    byte[] onChat(byte[] chat) {
        return translator.onChat(chat);
    }

    ObjectNode read(byte[] json) {
        return translator.read(json);
    }

    /** The leave to call Responses, where the policy has a circuit breaker; empty if it has none. */
    Optional<CircuitBreaker> breaker(Start start) {
        return breakers.of(start.endpoint().host(), start.policy().breaker());
    }

    /** Made when they are first needed: most shims have no shadow. */
    Shadows shadows() {
        Shadows known = shadows;
        return known == null ? newShadows() : known;
    }

    private synchronized Shadows newShadows() {
        Shadows known = shadows;
        if (known == null) {
            HttpClient client = options.shadowClient().get();
            known = new Shadows(options, client);
            shadows = known;
        }
        return known;
    }

    // A listener is foreign code, and may throw anything; no request has to suffer for it.
    @SuppressWarnings("IllegalCatch")
    void tell(ShimEvent event) {
        try {
            options.listener().on(event);
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
