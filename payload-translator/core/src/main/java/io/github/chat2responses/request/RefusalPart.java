package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** The model's refusal to answer. */
final class RefusalPart implements PartRule {
    private static final Set<String> PART_MEMBERS = Set.of("type", "refusal");

    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        add(Read.text(part, "refusal", at, draft), parts);
        Unknown.report(part, PART_MEMBERS, at, draft.notes());
    }

    static void add(String refusal, ArrayNode parts) {
        if (!refusal.isEmpty()) {
            parts.addObject().put("type", "refusal").put("refusal", refusal);
        }
    }
}
