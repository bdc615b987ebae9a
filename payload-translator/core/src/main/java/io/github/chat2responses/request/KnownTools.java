package io.github.chat2responses.request;

import io.github.chat2responses.memory.ToolPlace;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.schema.ArgumentRestorer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of tools that were translated before, by their bytes. An application sends the same list with every request, and it
 * is often the larger part of one. Bounded; safe for several threads.
 */
public final class KnownTools {
    private static final int MOST = 64;
    private static final int LARGEST = 1 << 18;
    private static final int SAMPLE = 64;

    private final Map<Key, Entry> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
            return size() > MOST;
        }
    };

    @Nullable
    Entry find(byte[] json, int from, int to, boolean fineTuned) {
        synchronized (known) {
            return known.get(new Key(json, from, to, fineTuned));
        }
    }

    void keep(byte[] json, int from, int to, boolean fineTuned, Entry entry) {
        if (to - from <= LARGEST) {
            Key key = new Key(Arrays.copyOfRange(json, from, to), 0, to - from, fineTuned);
            synchronized (known) {
                known.put(key, entry);
            }
        }
    }

    /**
     * What became of a list of tools.
     *
     * @param json the tools of the Responses request
     * @param notes what was said about them
     * @param functions the functions they declare
     * @param customTools the custom tools they declare
     * @param restorers what puts the arguments back
     * @param places where each tool came from
     */
    // The bytes are shared, and never changed.
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(
            byte[] json,
            List<Diagnostic> notes,
            Set<String> functions,
            Set<String> customTools,
            Map<String, ArgumentRestorer> restorers,
            List<ToolPlace> places) {
        boolean isEmpty() {
            return json.length == 0;
        }
    }

    /** A part of an array; comparing is fast, so the hash looks at a sample only. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Key(byte[] json, int from, int to, boolean fineTuned) {
        @Override
        public int hashCode() {
            int hash = to - from;
            for (int i = from; i < to; i += 1 + (to - from) / SAMPLE) {
                hash = 31 * hash + json[i];
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && fineTuned == key.fineTuned
                    && Arrays.equals(json, from, to, key.json, key.from, key.to);
        }
    }
}
