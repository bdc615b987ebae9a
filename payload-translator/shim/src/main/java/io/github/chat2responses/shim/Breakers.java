package io.github.chat2responses.shim;

import io.github.chat2responses.shim.policy.BreakerSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The circuit breakers, one for each host. They begin anew when their settings change. */
final class Breakers {
    private volatile @Nullable Circuits circuits;

    private record Circuits(BreakerSettings settings, CircuitBreakerRegistry registry) {}

    /** The breaker of a host; empty if the policy wants none. */
    Optional<CircuitBreaker> of(String host, Optional<BreakerSettings> settings) {
        return settings.map(wanted -> registry(wanted).circuitBreaker(host));
    }

    private CircuitBreakerRegistry registry(BreakerSettings settings) {
        Circuits known = circuits;
        if (known != null && known.settings().equals(settings)) {
            return known.registry();
        }
        return renewed(settings);
    }

    private synchronized CircuitBreakerRegistry renewed(BreakerSettings settings) {
        Circuits known = circuits;
        if (known != null && known.settings().equals(settings)) {
            return known.registry();
        }
        CircuitBreakerRegistry registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold((float) settings.failureRate())
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.calls())
                .permittedNumberOfCallsInHalfOpenState(Math.min(settings.calls(), 3))
                .waitDurationInOpenState(settings.pause())
                .build());
        circuits = new Circuits(settings, registry);
        return registry;
    }
}
