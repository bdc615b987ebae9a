package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reasoning as an input item (schema {@code ReasoningItem}): as it came, without its status. */
final class ReasoningItems {
    private ReasoningItems() {}

    /** Copies an item; empty if it is of no use: only encrypted reasoning can be read without being stored. */
    static Optional<ObjectNode> copy(JsonNode item) {
        boolean complete =
                item.path("id").isTextual() && item.path("encrypted_content").isTextual();
        if (!complete || item.path("encrypted_content").asText().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put("type", "reasoning").set("id", item.get("id"));
        copy.set("summary", texts(item.path("summary"), "summary_text"));
        ArrayNode content = texts(item.path("content"), "reasoning_text");
        if (!content.isEmpty()) {
            copy.set("content", content);
        }
        copy.set("encrypted_content", item.get("encrypted_content"));
        return Optional.of(copy);
    }

    private static ArrayNode texts(JsonNode parts, String type) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (JsonNode part : parts) {
            if (part.path("text").isTextual()) {
                copy.addObject().put("type", type).set("text", part.get("text"));
            }
        }
        return copy;
    }
}
