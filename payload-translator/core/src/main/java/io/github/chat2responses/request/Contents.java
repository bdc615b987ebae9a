package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;

/** The content of a message: a string stays one, parts become parts. */
final class Contents {
    private Contents() {}

    static JsonNode convert(JsonNode message, Map<String, PartRule> rules, Pointer messageAt, Draft draft) {
        JsonNode content = message.path("content");
        Pointer at = messageAt.at("content");
        if (content.isTextual()) {
            return content;
        }
        if (content.isMissingNode()) {
            draft.fault(InputRules.MISSING, at, "the message has no content");
        } else if (content.isArray()) {
            ArrayNode parts = parts(content, rules, at, draft);
            return parts.isEmpty() ? TextNode.valueOf("") : parts;
        } else {
            draft.wrongType(at, content, "a string or an array of parts");
        }
        return TextNode.valueOf("");
    }

    static ArrayNode parts(JsonNode content, Map<String, PartRule> rules, Pointer at, Draft draft) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < content.size(); i++) {
            int before = parts.size();
            add(content.get(i), rules, at.at(i), parts, draft);
            if (parts.size() > before) {
                draft.places().keepPart(i);
            }
        }
        return parts;
    }

    private static void add(JsonNode part, Map<String, PartRule> rules, Pointer at, ArrayNode parts, Draft draft) {
        if (!part.isObject()) {
            draft.wrongType(at, part, "an object");
            return;
        }
        String type = Read.text(part, "type", at, draft);
        PartRule rule = rules.get(type);
        if (rule != null) {
            rule.apply(part, at, parts, draft);
        } else if (part.path("type").isTextual()) {
            draft.notes()
                    .add(
                            RequestRules.UNKNOWN_PART,
                            at,
                            "'" + type + "' is not a part that Chat knows here; it was dropped");
        }
    }
}
