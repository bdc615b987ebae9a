package io.github.chat2responses.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MemoryReasoningStoreTest {
    private final SetClock clock = new SetClock();

    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private MemoryReasoningStore store(int turns, long bytes) {
        return MemoryReasoningStore.create(turns, bytes, Duration.ofMinutes(10), clock);
    }

    @Test
    void forgetsWhatWasNotAskedForLongest() {
        MemoryReasoningStore store = store(2, 1000);
        store.put("a", new byte[1]);
        store.put("b", new byte[2]);
        assertThat(store.get("a")).isPresent();
        store.put("c", new byte[3]);
        assertThat(store.get("b")).isEmpty();
        assertThat(store.get("a")).hasValueSatisfying(turn -> assertThat(turn).hasSize(1));
        assertThat(store.get("c")).hasValueSatisfying(turn -> assertThat(turn).hasSize(3));
    }

    @Test
    void keepsItsSize() {
        MemoryReasoningStore store = store(100, 10);
        store.put("a", new byte[6]);
        store.put("a", new byte[7]);
        assertThat(store.size()).isEqualTo(1);
        store.put("b", new byte[4]);
        assertThat(store.get("a")).isEmpty();
        assertThat(store.get("b")).isPresent();
        store.put("c", new byte[11]);
        assertThat(store.get("c")).isEmpty();
        assertThat(store.get("b")).isPresent();
    }

    @Test
    void forgetsAfterSomeTimeWithoutUse() {
        MemoryReasoningStore store = store(100, 100);
        store.put("a", new byte[1]);
        store.put("b", new byte[1]);
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        assertThat(store.get("a")).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(store.get("b")).isEmpty();
        assertThat(store.get("a")).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        store.put("c", new byte[1]);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void sharesNoArrays() {
        MemoryReasoningStore store = store(1, 10);
        byte[] turn = {1};
        store.put("a", turn);
        turn[0] = 2;
        store.get("a").orElseThrow()[0] = 3;
        assertThat(store.get("a").orElseThrow()).containsExactly(1);
    }

    @Test
    void needsRoom() {
        assertThatThrownBy(() -> store(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(MemoryReasoningStore.create().size()).isZero();
    }
}
