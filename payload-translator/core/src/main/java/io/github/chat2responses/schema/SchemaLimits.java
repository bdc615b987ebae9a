package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The size limits of a strict schema (structured outputs guide, "Supported schemas"). */
final class SchemaLimits {
    private static final int MAX_PROPERTIES = 5000;
    private static final int MAX_DEPTH = 10;
    private static final int MAX_CHARACTERS = 120_000;
    private static final int MAX_ENUM_VALUES = 1000;
    private static final int LONG_ENUM = 250;
    private static final int MAX_LONG_ENUM_CHARACTERS = 15_000;

    private int properties;
    private int characters;
    private int enumValues;
    private int depth;
    private int longEnumCharacters;

    private SchemaLimits() {}

    /** Says which limit a strict schema exceeds, as the rest of a sentence. */
    static Optional<String> check(JsonNode strict) {
        SchemaLimits limits = new SchemaLimits();
        limits.count(strict, 1);
        if (limits.properties > MAX_PROPERTIES) {
            return Optional.of("has more than 5000 properties");
        }
        if (limits.depth > MAX_DEPTH) {
            return Optional.of("is nested more than 10 levels deep");
        }
        if (limits.characters > MAX_CHARACTERS) {
            return Optional.of("has names and values of more than 120000 characters");
        }
        if (limits.enumValues > MAX_ENUM_VALUES || limits.longEnumCharacters > MAX_LONG_ENUM_CHARACTERS) {
            return Optional.of("lists more values than strict mode takes");
        }
        return Optional.empty();
    }

    private void count(JsonNode schema, int level) {
        depth = Math.max(depth, level);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            properties++;
            characters += property.getKey().length();
            count(property.getValue(), level + 1);
        }
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            characters += definition.getKey().length();
            count(definition.getValue(), 1);
        }
        countValues(schema);
        if (schema.has("items")) {
            count(schema.get("items"), level + 1);
        }
        schema.path("anyOf").forEach(branch -> count(branch, level));
    }

    private void countValues(JsonNode schema) {
        int length = 0;
        for (JsonNode value : schema.path("enum")) {
            enumValues++;
            length += value.asText().length();
        }
        characters += length + schema.path("const").asText().length();
        if (schema.path("enum").size() > LONG_ENUM) {
            longEnumCharacters = Math.max(longEnumCharacters, length);
        }
    }
}
