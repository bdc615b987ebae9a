package io.github.chat2responses.carrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps turns in memory. What has not been asked for longest is forgotten first when the store is full. */
public final class MemoryReasoningStore implements ReasoningStore {
    private static final int USUAL_TURNS = 10_000;
    private static final long USUAL_BYTES = 64L << 20;
    private static final Duration USUAL_AGE = Duration.ofHours(1);

    private final int mostTurns;
    private final long mostBytes;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long bytes;

    private MemoryReasoningStore(int mostTurns, long mostBytes, Duration longest, Clock clock) {
        this.mostTurns = mostTurns;
        this.mostBytes = mostBytes;
        this.longest = longest;
        this.clock = clock;
    }

    private record Entry(Held turn, Instant until) {}

    /** An array with a name, so that records may hold it. */
    private static final class Held {
        private final byte[] bytes;

        Held(byte[] bytes) {
            this.bytes = bytes.clone();
        }
    }

    /**
     * Makes a store of at most 10,000 turns and 64 MiB, which are kept for an hour after their last use.
     *
     * @return the store
     */
    public static MemoryReasoningStore create() {
        return create(USUAL_TURNS, USUAL_BYTES, USUAL_AGE, Clock.systemUTC());
    }

    /**
     * Makes a store.
     *
     * @param mostTurns how many turns it holds, at least 1
     * @param mostBytes how many bytes they may have together; a turn that is larger is not kept
     * @param longest how long a turn is kept after its last use
     * @param clock says what time it is
     * @return the store
     * @throws IllegalArgumentException if a bound is less than 1
     */
    public static MemoryReasoningStore create(int mostTurns, long mostBytes, Duration longest, Clock clock) {
        if (mostTurns < 1 || mostBytes < 1 || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a store needs room for at least one turn, and some time");
        }
        return new MemoryReasoningStore(mostTurns, mostBytes, longest, clock);
    }

    @Override
    public synchronized void put(String callId, byte[] turn) {
        remove(callId);
        if (turn.length <= mostBytes) {
            keep(callId, new Held(turn));
        }
        Iterator<Map.Entry<String, Entry>> oldest = entries.entrySet().iterator();
        Instant now = clock.instant();
        while (oldest.hasNext()) {
            Entry entry = oldest.next().getValue();
            boolean full = entries.size() > mostTurns || bytes > mostBytes;
            if (!full && entry.until().isAfter(now)) {
                break;
            }
            bytes -= entry.turn().bytes.length;
            oldest.remove();
        }
    }

    @Override
    public synchronized Optional<byte[]> get(String callId) {
        Entry entry = remove(callId);
        if (entry == null || !entry.until().isAfter(clock.instant())) {
            return Optional.empty();
        }
        keep(callId, entry.turn());
        return Optional.of(entry.turn().bytes.clone());
    }

    /**
     * How many turns are kept.
     *
     * @return the number, those included that are too old but still there
     */
    public synchronized int size() {
        return entries.size();
    }

    private void keep(String callId, Held turn) {
        // Behind all others: the order is that of the last use, and so of the end.
        entries.put(callId, new Entry(turn, clock.instant().plus(longest)));
        bytes += turn.bytes.length;
    }

    private @Nullable Entry remove(String callId) {
        Entry entry = entries.remove(callId);
        if (entry != null) {
            bytes -= entry.turn().bytes.length;
        }
        return entry;
    }
}
