package io.github.chat2responses.gateway.observe;

import io.github.chat2responses.micrometer.MicrometerListener;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the gateway counts. */
public final class Meters implements ShimListener, AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Timer> requests = new ConcurrentHashMap<>();
    private final ShimListener shim = new MicrometerListener(registry);
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
        shim.on(event);
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
