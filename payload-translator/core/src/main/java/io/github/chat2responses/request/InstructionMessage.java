package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Set;

/** A system or developer message keeps its role and its place. */
final class InstructionMessage implements RoleRule {
    private static final Set<String> MESSAGE_MEMBERS = Set.of("role", "content", "name");

    private static final Map<String, PartRule> PARTS = Map.of("text", new TextPart());

    @Override
    public void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        ObjectNode item = Items.add(input, Items.MESSAGE);
        item.set("role", message.get("role"));
        item.set("content", Contents.convert(message, PARTS, at, draft));
        reportRest(message, at, draft);
    }

    static void reportRest(JsonNode message, Pointer at, Draft draft) {
        Names.report(message, at, draft);
        Unknown.report(message, MESSAGE_MEMBERS, at, draft.notes());
    }
}
