package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;
import java.util.Set;

/** The output of a legacy call, which is found by the function's name. */
final class FunctionMessage implements RoleRule {
    private static final Set<String> MESSAGE_MEMBERS = Set.of("role", "name", "content");

    private static final Map<String, PartRule> PARTS = Map.of("text", new TextPart());

    @Override
    public void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        String name = Read.text(message, "name", at, draft);
        ObjectNode item = input.addObject().put("type", "function_call_output");
        item.put("call_id", draft.calls().answerLegacy(name, at.at("name")));
        if (message.path("content").isNull()) {
            item.put("output", "");
        } else {
            item.set("output", Contents.convert(message, PARTS, at, draft));
        }
        Unknown.report(message, MESSAGE_MEMBERS, at, draft.notes());
    }
}
