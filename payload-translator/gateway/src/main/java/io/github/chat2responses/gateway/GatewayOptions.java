package io.github.chat2responses.gateway;

import io.github.chat2responses.gateway.observe.Journal;
import io.github.chat2responses.gateway.proxy.Limits;
import io.github.chat2responses.gateway.proxy.Timeouts;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.observe.ShimListener;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What can be set. Immutable; the withers return a changed copy.
 *
 * @param upstream where requests go, for example {@code https://api.openai.com}
 * @param ca a file with the certificates (PEM) that vouch for the upstream, if not those that Java knows
 * @param listen where the gateway listens
 * @param shim how Chat calls are translated, and which of them
 * @param timeouts how long to wait
 * @param limits how much to take
 * @param drain how long requests under way may take when the gateway stops
 * @param log what is worth a line
 */
public record GatewayOptions(
        URI upstream,
        Optional<Path> ca,
        Listen listen,
        ShimOptions shim,
        Timeouts timeouts,
        Limits limits,
        Duration drain,
        Journal.Level log) {
    /**
     * Checks the upstream.
     *
     * @throws GatewayException if it is no server's address
     */
    public GatewayOptions {
        boolean known = "http".equals(upstream.getScheme()) || "https".equals(upstream.getScheme());
        if (!known || upstream.getHost() == null || upstream.getRawQuery() != null) {
            throw new GatewayException(
                    "the upstream must be a URL such as https://api.openai.com, not '" + upstream + "'");
        }
    }

    /**
     * The defaults for an upstream, on port 8080 of this machine only.
     *
     * @param upstream where requests go
     * @return the options
     */
    public static GatewayOptions to(URI upstream) {
        return new GatewayOptions(
                upstream,
                Optional.empty(),
                new Listen("127.0.0.1", 8080),
                // The gateway says itself what is worth a line.
                ShimOptions.defaults().withListener(ShimListener.none()),
                Timeouts.usual(),
                Limits.usual(),
                Duration.ofSeconds(30),
                Journal.Level.FAILURES);
    }

    /**
     * Changes who vouches for the upstream.
     *
     * @param value a file with certificates (PEM)
     * @return a changed copy
     */
    public GatewayOptions withCa(Path value) {
        return new GatewayOptions(upstream, Optional.of(value), listen, shim, timeouts, limits, drain, log);
    }

    /**
     * Changes where the gateway listens.
     *
     * @param value the address
     * @return a changed copy
     */
    public GatewayOptions withListen(Listen value) {
        return new GatewayOptions(upstream, ca, value, shim, timeouts, limits, drain, log);
    }

    /**
     * Changes how Chat calls are translated, and which of them.
     *
     * @param value the shim's options
     * @return a changed copy
     */
    public GatewayOptions withShim(ShimOptions value) {
        return new GatewayOptions(upstream, ca, listen, value, timeouts, limits, drain, log);
    }

    /**
     * Changes how long to wait.
     *
     * @param value the timeouts
     * @return a changed copy
     */
    public GatewayOptions withTimeouts(Timeouts value) {
        return new GatewayOptions(upstream, ca, listen, shim, value, limits, drain, log);
    }

    /**
     * Changes how much to take.
     *
     * @param value the limits
     * @return a changed copy
     */
    public GatewayOptions withLimits(Limits value) {
        return new GatewayOptions(upstream, ca, listen, shim, timeouts, value, drain, log);
    }

    /**
     * Changes how long requests under way may take when the gateway stops.
     *
     * @param value the time
     * @return a changed copy
     */
    public GatewayOptions withDrain(Duration value) {
        return new GatewayOptions(upstream, ca, listen, shim, timeouts, limits, value, log);
    }

    /**
     * Changes what is worth a line.
     *
     * @param value the level
     * @return a changed copy
     */
    public GatewayOptions withLog(Journal.Level value) {
        return new GatewayOptions(upstream, ca, listen, shim, timeouts, limits, drain, value);
    }
}
