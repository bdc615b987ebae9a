package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Lets null into a strict schema, which is how strict mode leaves a property out. */
final class NullUnion {
    private NullUnion() {}

    static ObjectNode of(ObjectNode strict) {
        if (strict.path("anyOf").isArray()) {
            ((ArrayNode) strict.get("anyOf")).addObject().put("type", "null");
            return strict;
        }
        if (strict.has("$ref") || strict.path("type").asText().equals("object")) {
            return union(strict);
        }
        ObjectNode nullable = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : strict.properties()) {
            switch (keyword.getKey()) {
                case "type" -> nullable.set("type", types(keyword.getValue()));
                case "enum" -> nullable.set("enum", withNull(keyword.getValue()));
                case "const" ->
                    nullable.set(
                            "enum",
                            withNull(JsonNodeFactory.instance.arrayNode().add(keyword.getValue())));
                default -> nullable.set(keyword.getKey(), keyword.getValue());
            }
        }
        return nullable;
    }

    // The description stays on the property, where a model reads it.
    private static ObjectNode union(ObjectNode strict) {
        ObjectNode nullable = JsonNodeFactory.instance.objectNode();
        JsonNode description = strict.remove("description");
        if (description != null) {
            nullable.set("description", description);
        }
        ArrayNode branches = nullable.putArray("anyOf");
        branches.add(strict);
        branches.addObject().put("type", "null");
        return nullable;
    }

    private static ArrayNode types(JsonNode type) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        if (type.isArray()) {
            type.forEach(types::add);
        } else {
            types.add(type);
        }
        for (JsonNode one : types) {
            if (one.asText().equals("null")) {
                return types;
            }
        }
        return types.add("null");
    }

    private static ArrayNode withNull(JsonNode values) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        values.forEach(all::add);
        return all.addNull();
    }
}
