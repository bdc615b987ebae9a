package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a request says, whichever API it came by: both readers write the same for the same conversation, defaults included.
 */
final class Conversation {
    private final ObjectNode view = JsonNodeFactory.instance.objectNode();
    private final ArrayNode turns = view.putArray("turns");
    private final ArrayNode tools = view.putArray("tools");

    ArrayNode turns() {
        return turns;
    }

    ArrayNode tools() {
        return tools;
    }

    ObjectNode view() {
        return view;
    }

    /** Copies settings that both APIs call by the same name. */
    void copy(JsonNode request, Set<String> names) {
        for (String name : names) {
            if (request.hasNonNull(name)) {
                view.set(name, request.get(name));
            }
        }
    }

    ObjectNode addTurn(String role) {
        // Models treat both alike, and instructions have no role.
        return turns.addObject().put("role", role.equals("developer") ? "system" : role);
    }

    /** Eight hexadecimal digits that change when anything in the conversation changes. */
    String fingerprint() {
        try {
            byte[] text = sorted(view).toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int size() {
        return sorted(view).toString().length();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return JsonNodeFactory.instance.objectNode().setAll(members);
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node.isNumber() ? JsonNodeFactory.instance.numberNode(node.asDouble()) : node;
    }
}
