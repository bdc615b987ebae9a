package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Which properties may be absent or null. */
final class Nullability {
    private Nullability() {}

    static boolean isRequired(JsonNode schema, String property) {
        for (JsonNode name : schema.path("required")) {
            if (name.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNullable(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.asText().equals("null")) {
            return true;
        }
        for (JsonNode one : type) {
            if (one.asText().equals("null")) {
                return true;
            }
        }
        for (JsonNode branch : schema.path("anyOf")) {
            if (isNullable(branch)) {
                return true;
            }
        }
        return false;
    }
}
