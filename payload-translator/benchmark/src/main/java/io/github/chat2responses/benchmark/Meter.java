package io.github.chat2responses.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Measures the CPU time of the thread and the bytes it allocates, never the wall clock: other load on the machine does not
 * count then. The contestants take turns, batch by batch, so that whatever slows one down slows all.
 */
final class Meter {
    private static final long BATCH_NANOS = 20_000_000;
    private static final int BATCHES = 100;
    private static final int WARM_UP = 120;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Map<String, Contestant> contestants = new LinkedHashMap<>();
    private int sink;

    void add(String name, Supplier<?> work) {
        contestants.put(name, new Contestant(work));
    }

    void run() {
        for (int batch = 0; batch < WARM_UP + BATCHES; batch++) {
            for (Contestant contestant : contestants.values()) {
                contestant.batch(batch >= WARM_UP);
            }
        }
        if (sink == 42) {
            throw new IllegalStateException("the work was optimized away");
        }
    }

    private Contestant contestant(String name) {
        return Objects.requireNonNull(contestants.get(name), name);
    }

    /** The median, in nanoseconds for one run. */
    double cpu(String name) {
        return median(contestant(name).nanos);
    }

    /** The median, in bytes for one run. */
    double bytes(String name) {
        return median(contestant(name).bytes);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private final class Contestant {
        private final Supplier<?> work;
        private final List<Double> nanos = new ArrayList<>();
        private final List<Double> bytes = new ArrayList<>();
        private int runs = 1;

        Contestant(Supplier<?> work) {
            this.work = work;
        }

        void batch(boolean counts) {
            long id = Thread.currentThread().getId();
            long allocated = threads.getThreadAllocatedBytes(id);
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < runs; i++) {
                sink += System.identityHashCode(work.get()) & 1;
            }
            long took = threads.getCurrentThreadCpuTime() - start;
            long more = threads.getThreadAllocatedBytes(id) - allocated;
            if (counts) {
                nanos.add((double) took / runs);
                bytes.add((double) more / runs);
            } else {
                runs = (int) Math.max(1, Math.min(200_000, BATCH_NANOS * (long) runs / Math.max(1, took)));
            }
        }
    }
}
