package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** Text on the way in. */
final class TextPart implements PartRule {
    private static final Set<String> PART_MEMBERS = Set.of("type", "text", Breakpoints.NAME);

    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        TextNode text = Read.textNode(part, "text", at, draft);
        if (text.textValue().isEmpty()) {
            draft.notes().add(RequestRules.EMPTY_TEXT, at, "the text is empty, so the part was left out");
            return;
        }
        ObjectNode converted = Items.add(parts, Items.INPUT_TEXT);
        converted.set("text", text);
        Breakpoints.copy(part, at, converted, draft);
        Unknown.report(part, PART_MEMBERS, at, draft.notes());
    }
}
