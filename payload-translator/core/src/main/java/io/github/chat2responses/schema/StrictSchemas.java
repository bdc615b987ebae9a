package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Strict schemas that were built before. Applications send the same tools with every request, and building their strict
 * schemas costs more than the rest of a translation. Bounded; safe for several threads.
 */
public final class StrictSchemas {
    private static final int MOST = 512;
    private static final int LARGEST = 20_000;

    private final Map<Key, StrictUpgrade> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, StrictUpgrade> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Brings a schema into the strict subset, or finds out that it was done before.
     *
     * @param schema the schema; it is not changed
     * @param fineTuned whether the model is a fine-tuned one
     * @return as {@link StrictSchema#upgrade}; the places of the remarks are those inside the schema, and its trees must not
     *     be changed
     */
    public StrictUpgrade upgrade(ObjectNode schema, boolean fineTuned) {
        Key key = new Key(schema, fineTuned, rough(schema));
        synchronized (known) {
            StrictUpgrade found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        StrictUpgrade made = StrictSchema.upgrade(schema, fineTuned).written();
        if (size(schema) <= LARGEST) {
            synchronized (known) {
                known.put(new Key(schema.deepCopy(), fineTuned, key.hash), made);
            }
        }
        return made;
    }

    /** Different schemas seldom have the same names; reading the names only is much cheaper than reading everything. */
    private static int rough(ObjectNode schema) {
        int hash = schema.size();
        for (var property : schema.path("properties").properties()) {
            hash = 31 * hash
                    + property.getKey().hashCode()
                    + property.getValue().size();
        }
        return hash;
    }

    private static int size(JsonNode node) {
        int size = 1;
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }

    /** A schema by what it says, the order of its members included: the model writes them in that order. */
    private record Key(ObjectNode schema, boolean fineTuned, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.hash == hash
                    && key.fineTuned == fineTuned
                    && isSame(key.schema, schema);
        }

        private static boolean isSame(JsonNode one, JsonNode other) {
            if (one.size() != other.size() || one.getNodeType() != other.getNodeType()) {
                return false;
            }
            if (one.isObject()) {
                Iterator<Map.Entry<String, JsonNode>> left = one.properties().iterator();
                Iterator<Map.Entry<String, JsonNode>> right = other.properties().iterator();
                while (left.hasNext()) {
                    Map.Entry<String, JsonNode> a = left.next();
                    Map.Entry<String, JsonNode> b = right.next();
                    if (!a.getKey().equals(b.getKey()) || !isSame(a.getValue(), b.getValue())) {
                        return false;
                    }
                }
                return true;
            }
            if (one.isArray()) {
                for (int i = 0; i < one.size(); i++) {
                    if (!isSame(one.get(i), other.get(i))) {
                        return false;
                    }
                }
                return true;
            }
            return one.equals(other);
        }
    }
}
