package io.github.chat2responses.shim;

import io.github.chat2responses.shim.observe.CallLabels;
import io.github.chat2responses.shim.observe.Reason;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.shim.policy.Traits;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Decides for each request of an HTTP client whether it is a call of Chat Completions, and where it goes. Knows no HTTP client
 * itself: adapters do what it says. Safe for several threads; make one for an application and keep it.
 *
 * <p>A request may name its part of the application and its caller in the headers {@value #FEATURE_HEADER} and
 * {@value #CALLER_HEADER}. They are for the policy, and are not sent on.
 */
public final class Shim {
    /** Names the part of the application. */
    public static final String FEATURE_HEADER = "X-Chat2responses-Feature";

    /** Names the caller. */
    public static final String CALLER_HEADER = "X-Chat2responses-Caller";

    private final Engine engine;
    private final String feature;
    private final String caller;

    private Shim(Engine engine, String feature, String caller) {
        this.engine = engine;
        this.feature = feature;
        this.caller = caller;
    }

    /**
     * Makes a shim with the default options.
     *
     * @return the shim
     */
    public static Shim create() {
        return create(ShimOptions.defaults());
    }

    /**
     * Makes a shim.
     *
     * @param options how it works
     * @return the shim
     */
    public static Shim create(ShimOptions options) {
        return new Shim(new Engine(options), "", "");
    }

    /**
     * The same shim for one part of the application.
     *
     * @param name its name, for requests that have no header of their own
     * @return a shim that shares everything else with this one
     */
    public Shim forFeature(String name) {
        return new Shim(engine, name, caller);
    }

    /**
     * The same shim for one caller.
     *
     * @param name its name, for requests that have no header of their own
     * @return a shim that shares everything else with this one
     */
    public Shim forCaller(String name) {
        return new Shim(engine, feature, name);
    }

    /**
     * Whether a request is a call of Chat Completions at OpenAI, Azure or a host that the policy names. Costs next to nothing,
     * so that adapters can ask before they read a body.
     *
     * @param method the HTTP method
     * @param uri the whole URL
     * @return false if the request must be left alone
     */
    public boolean isChat(String method, URI uri) {
        return endpoint(method, uri).isPresent();
    }

    private Optional<Endpoint> endpoint(String method, URI uri) {
        return Endpoint.of(method, uri, engine.policy().hosts());
    }

    /**
     * Takes over a request.
     *
     * @param request the request
     * @return the call, which says what to send and what to do with the answer; empty if the request must be left alone
     */
    public Optional<ShimCall> call(ShimRequest request) {
        MigrationPolicy policy = engine.policy();
        return Endpoint.of(request.method(), request.uri(), policy.hosts())
                .map(endpoint -> start(request, endpoint, policy));
    }

    private ShimCall start(ShimRequest request, Endpoint endpoint, MigrationPolicy policy) {
        Headers headers = request.headers();
        String feature = headers.first(FEATURE_HEADER).orElse(this.feature);
        String caller = headers.first(CALLER_HEADER).orElse(this.caller);
        if (headers.first("Content-Encoding").filter(Shim::isCompressed).isPresent()) {
            CallLabels labels = new CallLabels(endpoint.deployment().orElse(""), feature, caller, false);
            return new ShimCall(new Start(engine, policy, request, endpoint, labels))
                    .onChat(Mode.OFF, Reason.ENCODED, List.of(), request.body());
        }
        RequestPeek peek = RequestPeek.of(request.body());
        String model = endpoint.deployment().orElse(peek.model());
        Traits traits = peek.traits(model, feature, caller, request.body());
        Plan plan = policy.planFor(traits);
        CallLabels labels = new CallLabels(model, feature, caller, peek.isStream());
        Start start = new Start(engine, policy, request, endpoint, labels);
        if (plan.takes(traits)) {
            return translated(new ShimCall(start), start, plan.mode(), peek.model());
        }
        Optional<Shadow> shadow =
                plan.mode() == Mode.SHADOW ? engine.shadows().begin(start, peek.model()) : Optional.empty();
        return new ShimCall(start)
                .watchedBy(shadow)
                .onChat(plan.mode(), Reason.POLICY, List.of(), engine.onChat(request.body()));
    }

    private ShimCall translated(ShimCall call, Start start, Mode mode, String named) {
        byte[] body = start.endpoint().body(start.request().body(), named);
        Exchange exchange;
        try {
            exchange = engine.translate(body);
        } catch (TranslationException e) {
            return call.refused(mode, e.diagnostics());
        }
        if (exchange.route() == Route.CHAT) {
            return call.onChat(mode, Reason.ONLY_CHAT, exchange.diagnostics(), exchange.bytes());
        }
        Optional<CircuitBreaker> breaker = engine.breaker(start);
        if (breaker.isPresent() && !breaker.get().tryAcquirePermission()) {
            return call.onChat(
                    mode,
                    Reason.BREAKER,
                    List.of(),
                    engine.onChat(start.request().body()));
        }
        return call.with(breaker.map(Permit::new)).onResponses(mode, exchange);
    }

    private static boolean isCompressed(String encoding) {
        return !encoding.equalsIgnoreCase("identity");
    }
}
