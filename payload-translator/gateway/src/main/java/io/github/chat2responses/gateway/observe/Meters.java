package io.github.chat2responses.gateway.observe;

import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.observe.ShimListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway counts. */
public final class Meters implements ShimListener, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Timer> requests = new ConcurrentHashMap<>();
    private final Map<String, Counter> diagnostics = new ConcurrentHashMap<>();
    private final Map<String, Counter> decisions = new ConcurrentHashMap<>();
    private final Counter storeFailures;

    /** Starts at zero. */
    public Meters() {
        Gauge.builder("chat2responses.gateway.open", open, AtomicInteger::get)
                .description("Requests under way")
                .register(registry);
        storeFailures = Counter.builder("chat2responses.store.failures")
                .description("Turns that the store could not be given")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /**
     * How many requests are under way.
     *
     * @return the number
     */
    public int open() {
        return open.get();
    }

    /**
     * A request has begun.
     *
     * @return how many are under way with it
     */
    public int began() {
        return open.incrementAndGet();
    }

    /**
     * A request has ended.
     *
     * @param visit the request
     */
    public void ended(Visited visit) {
        open.decrementAndGet();
        String labels = visit.route() + ' ' + visit.status() + ' ' + visit.ending();
        requests.computeIfAbsent(
                        labels,
                        key -> Timer.builder("chat2responses.gateway.requests")
                                .description("Requests by where they went and how they ended")
                                .tag("route", visit.route())
                                .tag("status", Integer.toString(visit.status()))
                                .tag("ending", visit.ending())
                                .register(registry))
                .record(visit.took());
    }

    /** The store could not be given a turn. */
    public void storeFailed() {
        storeFailures.increment();
    }

    @Override
    public void on(ShimEvent event) {
        if (event instanceof ShimEvent.Decided decided) {
            String labels = decided.mode() + " " + decided.route() + " " + decided.reason();
            decisions
                    .computeIfAbsent(
                            labels,
                            key -> Counter.builder("chat2responses.decisions")
                                    .description("Where Chat requests were sent, and why")
                                    .tag("mode", word(decided.mode()))
                                    .tag("route", word(decided.route()))
                                    .tag("reason", word(decided.reason()))
                                    .register(registry))
                    .increment();
            count(decided.diagnostics());
        } else if (event instanceof ShimEvent.Finished finished) {
            count(finished.diagnostics());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void count(List<Diagnostic> found) {
        for (Diagnostic one : found) {
            diagnostics
                    .computeIfAbsent(
                            one.code(),
                            code -> Counter.builder("chat2responses.diagnostics")
                                    .description("What was lost, changed or made explicit, by code")
                                    .tag("code", code)
                                    .register(registry))
                    .increment();
        }
    }

    /**
     * All figures, as Prometheus reads them.
     *
     * @return the text
     */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
