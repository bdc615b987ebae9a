package io.github.chat2responses.micrometer;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.observe.ShimListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;

/**
 * Counts what the shim does:
 *
 * <ul>
 *   <li>{@code chat2responses.decisions}, by {@code mode}, {@code route} and {@code reason};
 *   <li>{@code chat2responses.calls}, a timer, by {@code route}, {@code ending} and {@code status};
 *   <li>{@code chat2responses.diagnostics}, by {@code code};
 *   <li>{@code chat2responses.shadows}, by {@code differs}: the place of the first difference, or {@code nothing};
 *   <li>{@code chat2responses.policies}, by {@code taken}: whether a changed file counts.
 * </ul>
 *
 * <p>No tag comes out of a request, so their number is bounded whatever clients send.
 */
public final class MicrometerListener implements ShimListener {
    private final MeterRegistry registry;

    /**
     * A listener.
     *
     * @param registry where it counts
     */
    public MicrometerListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void on(ShimEvent event) {
        if (event instanceof ShimEvent.Decided decided) {
            count(
                    "decisions",
                    Tags.of("mode", word(decided.mode()))
                            .and("route", word(decided.route()))
                            .and("reason", word(decided.reason())));
            codes(decided.diagnostics());
        } else if (event instanceof ShimEvent.Finished finished) {
            Tags tags = Tags.of("route", word(finished.route()))
                    .and("ending", word(finished.ending()))
                    .and("status", String.valueOf(finished.status()));
            registry.timer("chat2responses.calls", tags).record(finished.took());
            codes(finished.diagnostics());
        } else if (event instanceof ShimEvent.Compared compared) {
            String differs = compared.differences().stream()
                    .findFirst()
                    .map(one -> one.what())
                    .orElse("nothing");
            count("shadows", Tags.of("differs", differs));
        } else if (event instanceof ShimEvent.PolicyChanged changed) {
            boolean taken = changed.change().problem().isEmpty();
            count("policies", Tags.of("taken", String.valueOf(taken)));
        }
    }

    private void codes(List<Diagnostic> diagnostics) {
        diagnostics.forEach(one -> count("diagnostics", Tags.of("code", one.code())));
    }

    private void count(String what, Tags tags) {
        registry.counter("chat2responses." + what, tags).increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
