package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.schema.StrictSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the answer side must know of the request. */
public final class RequestMemo {
    private final Map<String, StrictSchema> strictTools = new HashMap<>();
    private final Map<String, String> longCallIds = new HashMap<>();
    private final List<String> stops;
    private final boolean legacyFunctions;

    RequestMemo(JsonNode chat) {
        this.stops = stops(chat.path("stop"));
        this.legacyFunctions = chat.hasNonNull("functions");
    }

    private static List<String> stops(JsonNode stop) {
        if (stop.isTextual()) {
            return List.of(stop.asText());
        }
        return stop.isArray()
                ? StreamSupport.stream(stop.spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(text -> !text.isEmpty())
                        .toList()
                : List.of();
    }

    void strict(String tool, StrictSchema schema) {
        strictTools.put(tool, schema);
    }

    void shortened(String shortId, String id) {
        longCallIds.put(shortId, id);
    }

    /**
     * The tools that were made strict.
     *
     * @return by name, how to put their arguments back
     */
    public Map<String, StrictSchema> strictTools() {
        return Map.copyOf(strictTools);
    }

    /**
     * Call ids that were too long for Responses.
     *
     * @return by the shorter id, the id the application knows
     */
    public Map<String, String> longCallIds() {
        return Map.copyOf(longCallIds);
    }

    /**
     * The stop sequences that are emulated.
     *
     * @return the sequences, empty if there are none
     */
    public List<String> stops() {
        return stops;
    }

    /**
     * Whether the request used the deprecated functions.
     *
     * @return true if the answer must come back as {@code function_call}
     */
    public boolean legacyFunctions() {
        return legacyFunctions;
    }
}
