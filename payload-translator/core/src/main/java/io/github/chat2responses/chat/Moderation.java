package io.github.chat2responses.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Chat keeps a list of results where Responses has one; errors look the same. */
public final class Moderation {
    private Moderation() {}

    /**
     * Translates the verdict of the moderation (schema {@code Moderation} to {@code ChatCompletionModeration}).
     *
     * @param moderation the member of the Responses answer; it is not changed
     * @return the member of the Chat answer
     */
    public static ObjectNode of(JsonNode moderation) {
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        for (String side : new String[] {"input", "output"}) {
            if (moderation.path(side).isObject()) {
                chat.set(side, side(moderation.get(side)));
            }
        }
        return chat;
    }

    private static JsonNode side(JsonNode result) {
        if (!result.path("type").asText().equals("moderation_result")) {
            return result.deepCopy();
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "moderation_results");
        list.put("model", result.path("model").asText());
        list.putArray("results").add(result.deepCopy());
        return list;
    }
}
