package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks a schema and writes it anew in the strict subset, or gives up where that would change what it allows. */
final class Strictifier {
    private static final Set<String> KEPT = Set.of(
            "type",
            "description",
            "title",
            "enum",
            "const",
            "pattern",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minItems",
            "maxItems");
    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
    /** Only checks: without them the model may write more than before, never less. */
    private static final Set<String> CHECKS = Set.of(
            "minLength",
            "maxLength",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "default",
            "examples",
            "readOnly",
            "writeOnly",
            "deprecated",
            "contentEncoding",
            "contentMediaType",
            "$comment");

    private final List<String> lost;

    Strictifier(List<String> lost) {
        this.lost = lost;
    }

    /** The strict form of a schema; references and combinations other than anyOf are left to {@code strict:false}. */
    Optional<ObjectNode> strict(JsonNode schema, String path) {
        if (!schema.isObject()) {
            return Optional.empty();
        }
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (!copy(target, member.getKey(), member.getValue(), path)) {
                return Optional.empty();
            }
        }
        boolean object = schema.path("type").asText().equals("object") || schema.has("properties");
        return object ? close(schema, target) : Optional.of(target);
    }

    private boolean copy(ObjectNode target, String keyword, JsonNode value, String path) {
        if (KEPT.contains(keyword)) {
            target.set(keyword, value);
            return true;
        }
        return switch (keyword) {
            case "format" -> format(target, value, path);
            case "properties" -> properties(target, value, path);
            case "items" ->
                strict(value, path + "/items")
                        .map(items -> target.set("items", items))
                        .isPresent();
            case "anyOf" -> !path.isEmpty() && branches(target, value, path);
            case "required" -> true;
            case "additionalProperties" -> value.isBoolean() && !value.asBoolean();
            default -> {
                if (CHECKS.contains(keyword)) {
                    lost.add(path + "/" + keyword);
                }
                yield CHECKS.contains(keyword);
            }
        };
    }

    private boolean format(ObjectNode target, JsonNode value, String path) {
        if (FORMATS.contains(value.asText())) {
            target.set("format", value);
        } else {
            lost.add(path + "/format");
        }
        return true;
    }

    private boolean properties(ObjectNode target, JsonNode properties, String path) {
        ObjectNode strict = target.putObject("properties");
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = property.getKey().replace("~", "~0").replace("/", "~1");
            Optional<ObjectNode> one = strict(property.getValue(), path + "/properties/" + name);
            if (one.isEmpty()) {
                return false;
            }
            strict.set(property.getKey(), one.get());
        }
        return true;
    }

    private boolean branches(ObjectNode target, JsonNode branches, String path) {
        ArrayNode strict = target.putArray("anyOf");
        for (int i = 0; i < branches.size(); i++) {
            Optional<ObjectNode> branch = strict(branches.get(i), path + "/anyOf/" + i);
            if (branch.isEmpty() || restores(branches.get(i))) {
                return false;
            }
            strict.add(branch.get());
        }
        return true;
    }

    /** A branch with optional properties: which branch an answer follows is not certain, so neither is putting it back. */
    private static boolean restores(JsonNode branch) {
        return branch.path("properties").size() > branch.path("required").size();
    }

    /** An object without listed properties is a map, which a closed schema cannot be. */
    private static Optional<ObjectNode> close(JsonNode schema, ObjectNode target) {
        if (!schema.path("properties").isObject()) {
            return Optional.empty();
        }
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode properties = target.withObjectProperty("properties");
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            required.add(property.getKey());
            boolean optional = !Nullability.isRequired(schema, property.getKey());
            if (optional && !Nullability.isNullable(property.getValue())) {
                Optional<ObjectNode> nullable = nullable((ObjectNode) properties.get(property.getKey()));
                if (nullable.isEmpty()) {
                    return Optional.empty();
                }
                properties.set(property.getKey(), nullable.get());
            }
        }
        target.set("required", required);
        target.put("additionalProperties", false);
        return Optional.of(target);
    }

    private static Optional<ObjectNode> nullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (schema.has("const") || !(type.isTextual() || type.isArray())) {
            if (!schema.has("anyOf")) {
                return Optional.empty();
            }
            schema.withArrayProperty("anyOf").addObject().put("type", "null");
            return Optional.of(schema);
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        if (type.isTextual()) {
            types.add(type);
        } else {
            types.addAll((ArrayNode) type);
        }
        schema.set("type", types.add("null"));
        if (schema.has("enum")) {
            schema.set("enum", ((ArrayNode) schema.get("enum").deepCopy()).addNull());
        }
        return Optional.of(schema);
    }
}
