package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** The legacy choice of a function. */
final class FunctionCallField implements FieldRule {
    private static final Set<String> VALUE_MEMBERS = Set.of("name");

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (draft.body().has("tool_choice")) {
            draft.fault(InputRules.BAD_COMBINATION, at, "'function_call' and 'tool_choice' exclude each other");
        } else if (value.isTextual()) {
            ToolChoiceField.mode(value.textValue(), Set.of("none", "auto"), at, draft);
        } else if (value.isObject()) {
            ToolChoiceField.named("function", value, at, draft);
            Unknown.report(value, VALUE_MEMBERS, at, draft.notes());
        } else {
            draft.wrongType(at, value, "a string or an object");
        }
    }
}
