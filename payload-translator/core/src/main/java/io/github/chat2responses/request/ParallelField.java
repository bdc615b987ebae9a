package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Several calls in one turn; legacy functions allow one only, which Chat did not have to be told. */
final class ParallelField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        JsonNode checked = Shape.flag().check(value, at, draft.notes());
        if (!draft.hasTools()) {
            draft.notes().add(RequestRules.NEEDS_TOOLS, at, "there are no tools, so the field was left out");
        } else if (isLegacy(draft)) {
            draft.body().put("parallel_tool_calls", false);
        } else {
            draft.body().set("parallel_tool_calls", checked);
        }
    }

    @Override
    public void absent(Draft draft) {
        if (isLegacy(draft)) {
            draft.body().put("parallel_tool_calls", false);
        }
    }

    private static boolean isLegacy(Draft draft) {
        return !draft.chat("functions").isMissingNode();
    }
}
