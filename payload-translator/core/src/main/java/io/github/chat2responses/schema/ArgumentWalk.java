package io.github.chat2responses.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through arguments and their schema side by side, and marks the nulls that stand for absent properties. */
final class ArgumentWalk {
    private final JsonParser parser;
    private final SchemaView view;
    private final Cuts cuts;
    // Asking a schema the same thing for each of a thousand array elements would be slow.
    private final IdentityHashMap<JsonNode, Map<String, Boolean>> added = new IdentityHashMap<>();

    ArgumentWalk(JsonParser parser, SchemaView view, Cuts cuts) {
        this.parser = parser;
        this.view = view;
        this.cuts = cuts;
    }

    /** Reads the value at which the parser stands. */
    void value(@Nullable JsonNode schema) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(view.branch(schema, "object"));
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            array(view.branch(schema, "array"));
        } else {
            parser.finishToken();
        }
    }

    private void array(@Nullable JsonNode schema) throws IOException {
        JsonNode items = schema == null ? null : schema.get("items");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(items);
        }
    }

    // A run of dropped members goes with one comma: the one behind it at the beginning of the object, else the one
    // before it. So what is left is separated as the model separated it.
    private void object(@Nullable JsonNode schema) throws IOException {
        int afterKept = -1;
        int runStart = -1;
        int runEnd = -1;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            JsonNode property =
                    schema == null ? null : schema.path("properties").get(name);
            if (token == JsonToken.VALUE_NULL
                    && schema != null
                    && property != null
                    && isAdded(schema, name, property)) {
                if (runStart < 0) {
                    runStart = afterKept < 0 ? start : afterKept;
                }
                runEnd = end();
                continue;
            }
            if (runStart >= 0) {
                cuts.cut(runStart, afterKept < 0 ? start : runEnd);
                runStart = -1;
            }
            value(property);
            afterKept = end();
        }
        if (runStart >= 0) {
            cuts.cut(runStart, runEnd);
        }
    }

    private boolean isAdded(JsonNode schema, String name, JsonNode property) {
        return added.computeIfAbsent(schema, any -> new HashMap<>())
                .computeIfAbsent(name, any -> view.isAdded(schema, name, property));
    }

    private int end() {
        return (int) parser.currentLocation().getCharOffset();
    }
}
