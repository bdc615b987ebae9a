package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** Text on the way in. */
final class TextPart implements PartRule {
    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        String text = Read.text(part, "text", at, draft);
        if (text.isEmpty()) {
            draft.notes().add(RequestRules.EMPTY_TEXT, at, "the text is empty, so the part was left out");
            return;
        }
        ObjectNode converted = parts.addObject().put("type", "input_text").put("text", text);
        Breakpoints.copy(part, at, converted, draft);
        Unknown.report(part, Set.of("type", "text", Breakpoints.NAME), at, draft.notes());
    }
}
