package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Reads a type off the values that a schema lists. */
final class Literals {
    private Literals() {}

    /** The types of the values of enum or const; empty if the schema has neither. */
    static Set<String> typeOf(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        if (schema.has("const")) {
            types.add(typeOfValue(schema.get("const")));
        } else {
            schema.path("enum").forEach(value -> types.add(typeOfValue(value)));
        }
        // Written as a list of two, it would need more care than the case deserves.
        return types.contains("null") && types.size() > 1 ? Set.of() : types;
    }

    private static String typeOfValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT -> "object";
            case ARRAY -> "array";
            default -> "null";
        };
    }
}
