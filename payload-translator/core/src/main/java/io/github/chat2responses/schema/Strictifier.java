package io.github.chat2responses.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the strict form of one schema; what stands in the way is collected, and then the result is of no use. */
final class Strictifier {
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");
    private static final Set<String> ROOT_ONLY = Set.of("$schema", "$id", "$defs", "definitions");

    private final ObjectNode root;
    private final Pointer rootAt;
    private final SchemaView view;
    private final boolean fineTuned;
    private final List<Remark> obstacles = new ArrayList<>();
    private final List<Remark> losses = new ArrayList<>();
    private final List<Pointer> closed = new ArrayList<>();

    Strictifier(ObjectNode root, Pointer rootAt, boolean fineTuned) {
        this.root = root;
        this.rootAt = rootAt;
        this.view = new SchemaView(root);
        this.fineTuned = fineTuned;
    }

    StrictUpgrade run() {
        if (!SchemaView.typesOf(root).equals(Set.of("object")) || root.has("anyOf") || root.has("$ref")) {
            obstacle(rootAt, "is not an object at its root");
        }
        ObjectNode strict = convert(root, rootAt);
        if (obstacles.isEmpty()) {
            SchemaLimits.check(strict).ifPresent(reason -> obstacle(rootAt, reason));
        }
        Optional<ObjectNode> outcome = obstacles.isEmpty() ? Optional.of(strict) : Optional.empty();
        return new StrictUpgrade(outcome, obstacles, losses, closed, ArgumentRestorer.of(root));
    }

    private ObjectNode convert(JsonNode schema, Pointer at) {
        if (!schema.isObject()) {
            obstacle(at, "is not written as an object");
            return JsonNodeFactory.instance.objectNode();
        }
        if (schema.has("$ref")) {
            return convertReference(schema, at);
        }
        ObjectNode strict = JsonNodeFactory.instance.objectNode();
        Set<String> types = checkTypes(schema, at);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            convertKeyword(keyword.getKey(), keyword.getValue(), at.at(keyword.getKey()), schema, strict);
        }
        if (!types.isEmpty() && !schema.has("type")) {
            strict.put("type", types.iterator().next());
        }
        if (types.contains("object")) {
            closeObject(schema, at, strict);
        }
        if (types.contains("array") && !schema.has("items")) {
            obstacle(at, "is an array that does not say what it holds");
        }
        return strict;
    }

    /** One type, besides null, is what the subset can say without a union. */
    private Set<String> checkTypes(JsonNode schema, Pointer at) {
        Set<String> types = SchemaView.typesOf(schema);
        if (schema.has("anyOf")) {
            if (!types.isEmpty() || schema.has("items") || schema.has("enum") || schema.has("const")) {
                obstacle(at, "has anyOf and other restrictions beside it");
            }
            return Set.of();
        }
        if (types.isEmpty()) {
            types = Literals.typeOf(schema);
        }
        if (types.stream().filter(type -> !type.equals("null")).count() != 1 && !types.equals(Set.of("null"))) {
            obstacle(at, types.isEmpty() ? "has no type" : "has several types");
        } else if (!TYPES.containsAll(types)) {
            obstacle(at.at("type"), "is not a type of JSON Schema");
        }
        return types;
    }

    private ObjectNode convertReference(JsonNode schema, Pointer at) {
        ObjectNode strict = JsonNodeFactory.instance.objectNode();
        String reference = schema.get("$ref").asText();
        if (!view.knows(reference)) {
            obstacle(at.at("$ref"), "points to " + reference + ", which is not a definition of this schema");
        }
        strict.put("$ref", reference.replace("#/definitions/", "#/$defs/"));
        for (Map.Entry<String, JsonNode> sibling : schema.properties()) {
            if (sibling.getKey().equals("description") || sibling.getKey().equals("title")) {
                strict.set(sibling.getKey(), sibling.getValue());
            } else if (!sibling.getKey().equals("$ref")) {
                obstacle(at.at(sibling.getKey()), "stands beside a $ref");
            }
        }
        return strict;
    }

    private void convertKeyword(String name, JsonNode value, Pointer at, JsonNode schema, ObjectNode strict) {
        if (fineTuned && Keywords.NOT_FOR_FINE_TUNED.contains(name)) {
            obstacle(at, "is refused by fine-tuned models");
        }
        switch (name) {
            case "type", "required", "additionalProperties" -> strict.set(name, value);
            case "properties" -> strict.set(name, convertProperties(value, at, schema));
            case "items" -> strict.set(name, convert(value, at));
            case "anyOf" -> strict.set(name, convertBranches(value, at, schema));
            case "format" -> convertFormat(value, at, strict);
            case "nullable" -> convertNullable(value, at);
            default -> convertOther(name, value, at, schema, strict);
        }
    }

    private void convertOther(String name, JsonNode value, Pointer at, JsonNode schema, ObjectNode strict) {
        if (schema == root && ROOT_ONLY.contains(name)) {
            if (name.equals("$schema") || name.equals("$id")) {
                strict.set(name, value);
            } else {
                convertDefinitions(value, at, strict);
            }
        } else if (Keywords.KEPT.contains(name)) {
            if (name.startsWith("exclusive") && value.isBoolean()) {
                obstacle(at, "is a boolean, as in the fourth draft of JSON Schema");
            } else if (name.equals("enum") && (!value.isArray() || value.isEmpty())) {
                obstacle(at, "is not a list of values");
            }
            strict.set(name, value);
        } else if (Keywords.OBSTACLES.contains(name)) {
            obstacle(at, "is a keyword that strict mode does not have");
        } else {
            loss(at, "is a keyword that strict mode does not have");
        }
    }

    private void convertDefinitions(JsonNode definitions, Pointer at, ObjectNode strict) {
        if (!definitions.isObject() || strict.has("$defs")) {
            obstacle(at, "cannot be read as the definitions of this schema");
            return;
        }
        ObjectNode converted = strict.putObject("$defs");
        definitions
                .properties()
                .forEach(one -> converted.set(one.getKey(), convert(one.getValue(), at.at(one.getKey()))));
    }

    private ObjectNode convertProperties(JsonNode properties, Pointer at, JsonNode owner) {
        ObjectNode converted = JsonNodeFactory.instance.objectNode();
        if (!properties.isObject()) {
            obstacle(at, "is not written as an object");
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            ObjectNode strict = convert(property.getValue(), at.at(property.getKey()));
            boolean addNull =
                    property.getValue().isObject() && view.isAdded(owner, property.getKey(), property.getValue());
            converted.set(property.getKey(), addNull ? NullUnion.of(strict) : strict);
        }
        return converted;
    }

    private ArrayNode convertBranches(JsonNode branches, Pointer at, JsonNode owner) {
        ArrayNode converted = JsonNodeFactory.instance.arrayNode();
        if (!branches.isArray() || branches.isEmpty()) {
            obstacle(at, "is not a list of schemas");
        }
        int index = 0;
        for (JsonNode branch : branches) {
            converted.add(convert(branch, at.at(index++)));
        }
        for (String type : List.of("object", "array")) {
            List<JsonNode> found = view.branches(owner, type);
            if (found.size() > 1 && found.stream().anyMatch(view::needsRestoring)) {
                obstacle(
                        at,
                        "has several branches of type " + type + " with optional properties, and an answer"
                                + " would not tell which one it follows");
            }
        }
        return converted;
    }

    private void closeObject(JsonNode schema, Pointer at, ObjectNode strict) {
        JsonNode extra = schema.get("additionalProperties");
        JsonNode properties = schema.path("properties");
        if (extra != null && !(extra.isBoolean() && !extra.asBoolean())) {
            obstacle(at.at("additionalProperties"), "lets in properties that are not declared");
        }
        if (extra == null && properties.isEmpty() && (schema != root || !properties.isObject())) {
            obstacle(at, "is an object that does not say what it holds");
        }
        if (extra == null) {
            closed.add(at);
        }
        for (JsonNode name : schema.path("required")) {
            if (!properties.has(name.asText())) {
                obstacle(at.at("required"), "names '" + name.asText() + "', which is not a declared property");
            }
        }
        if (!strict.has("properties")) {
            strict.putObject("properties");
        }
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        properties.fieldNames().forEachRemaining(required::add);
        strict.set("required", required);
        strict.put("additionalProperties", false);
    }

    private void convertFormat(JsonNode value, Pointer at, ObjectNode strict) {
        if (Keywords.FORMATS.contains(value.asText())) {
            strict.set("format", value);
        } else {
            loss(at, "names a format that strict mode does not check");
        }
    }

    // OpenAPI 3.0 says it so; the types would have to change with it.
    private void convertNullable(JsonNode value, Pointer at) {
        if (value.asBoolean()) {
            obstacle(at, "is OpenAPI's, not JSON Schema's, way to allow null");
        }
    }

    private void obstacle(Pointer at, String what) {
        obstacles.add(new Remark(at, what));
    }

    private void loss(Pointer at, String what) {
        losses.add(new Remark(at, what));
    }
}
