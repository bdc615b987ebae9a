package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers questions about the schema as the application wrote it. */
final class SchemaView {
    private static final int MAX_REFERENCES = 64;

    private final JsonNode root;

    SchemaView(JsonNode root) {
        this.root = root;
    }

    /** Whether a reference leads to a place of this schema that the strict subset can name. */
    boolean knows(String reference) {
        return target(reference) != null;
    }

    /** Follows references; returns null where one leads nowhere or in a circle. */
    @Nullable
    JsonNode resolve(@Nullable JsonNode schema) {
        JsonNode current = schema;
        for (int hop = 0; hop < MAX_REFERENCES && current != null; hop++) {
            JsonNode reference = current.get("$ref");
            if (reference == null) {
                return current;
            }
            current = target(reference.asText());
        }
        return null;
    }

    private @Nullable JsonNode target(String reference) {
        if (reference.equals("#")) {
            return root;
        }
        for (String home : List.of("$defs", "definitions")) {
            String prefix = "#/" + home + "/";
            if (reference.startsWith(prefix)) {
                return root.path(home).get(reference.substring(prefix.length()));
            }
        }
        return null;
    }

    /** Whether null is a valid value for the schema. */
    boolean acceptsNull(JsonNode schema) {
        return acceptsNull(schema, identitySet());
    }

    private boolean acceptsNull(JsonNode schema, Set<JsonNode> seen) {
        JsonNode resolved = resolve(schema);
        if (resolved == null || !seen.add(resolved)) {
            return false;
        }
        if (resolved.path("anyOf").isArray()) {
            for (JsonNode branch : resolved.get("anyOf")) {
                if (acceptsNull(branch, seen)) {
                    return true;
                }
            }
            return false;
        }
        boolean byType = resolved.has("type")
                ? typesOf(resolved).contains("null")
                : resolved.has("enum") || resolved.has("const");
        boolean byEnum = !resolved.has("enum") || contains(resolved.get("enum"), JsonNode::isNull);
        return byType
                && byEnum
                && (!resolved.has("const") || resolved.get("const").isNull());
    }

    /** Whether an answer for the schema may hold a null that has to be taken out again. */
    boolean needsRestoring(JsonNode schema) {
        return needsRestoring(schema, identitySet());
    }

    private boolean needsRestoring(@Nullable JsonNode schema, Set<JsonNode> seen) {
        JsonNode resolved = resolve(schema);
        if (resolved == null || !seen.add(resolved)) {
            return false;
        }
        for (var member : resolved.path("properties").properties()) {
            if (isAdded(resolved, member.getKey(), member.getValue()) || needsRestoring(member.getValue(), seen)) {
                return true;
            }
        }
        for (JsonNode branch : resolved.path("anyOf")) {
            if (needsRestoring(branch, seen)) {
                return true;
            }
        }
        return needsRestoring(resolved.get("items"), seen);
    }

    /** Whether null is there only because the strict schema has no other way to leave the property out. */
    boolean isAdded(JsonNode object, String property, JsonNode schema) {
        return !isRequired(object, property) && !acceptsNull(schema);
    }

    static boolean isRequired(JsonNode object, String property) {
        return contains(object.path("required"), name -> name.asText().equals(property));
    }

    /** The branch of a schema that an object (or array) must match, or null if there is not exactly one. */
    @Nullable
    JsonNode branch(@Nullable JsonNode schema, String type) {
        List<JsonNode> found = branches(schema, type);
        return found.size() == 1 ? found.get(0) : null;
    }

    List<JsonNode> branches(@Nullable JsonNode schema, String type) {
        List<JsonNode> found = new ArrayList<>();
        collect(schema, type, found, identitySet());
        return found;
    }

    private void collect(@Nullable JsonNode schema, String type, List<JsonNode> found, Set<JsonNode> seen) {
        JsonNode resolved = resolve(schema);
        if (resolved == null || !seen.add(resolved)) {
            return;
        }
        if (resolved.path("anyOf").isArray()) {
            resolved.get("anyOf").forEach(branch -> collect(branch, type, found, seen));
        } else if (typesOf(resolved).contains(type)) {
            found.add(resolved);
        }
    }

    /** The types a schema allows; what it does not say is read off its other keywords. Empty if they do not tell. */
    static Set<String> typesOf(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        } else if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (schema.path("properties").isObject()) {
            types.add("object");
        }
        return types;
    }

    // By identity: comparing whole schemas would be slow, and equal ones at two places are two.
    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean contains(JsonNode array, Predicate<JsonNode> wanted) {
        for (JsonNode one : array) {
            if (wanted.test(one)) {
                return true;
            }
        }
        return false;
    }
}
