package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** Text that the model wrote. */
final class SpokenTextPart implements PartRule {
    private static final Set<String> PART_MEMBERS = Set.of("type", "text", Breakpoints.NAME);

    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        add(Read.text(part, "text", at, draft), parts);
        Breakpoints.reportLost(part, at, draft);
        Unknown.report(part, PART_MEMBERS, at, draft.notes());
    }

    static void add(String text, ArrayNode parts) {
        if (!text.isEmpty()) {
            ObjectNode converted = parts.addObject().put("type", "output_text").put("text", text);
            converted.putArray("annotations");
            converted.putArray("logprobs");
        }
    }
}
