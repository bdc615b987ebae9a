package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** The legacy list of functions. */
final class FunctionsField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isArray()) {
            draft.wrongType(at, value, "an array");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            FunctionTool.addLegacy(value.get(i), at.at(i), draft);
            draft.places().tool("functions", i, "");
        }
    }
}
