package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;

/** The two spellings of the token limit; Responses takes no limit below 16. */
record TokenLimitField(String name) implements FieldRule {
    private static final String TARGET = "max_output_tokens";
    private static final int LEAST = 16;

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (draft.body().has(TARGET)) {
            draft.fault(
                    InputRules.BAD_COMBINATION,
                    Pointer.root().at("max_tokens"),
                    "'max_tokens' and 'max_completion_tokens' exclude each other");
            return;
        }
        JsonNode limit = Shape.integer(1, Long.MAX_VALUE).check(value, at, draft.notes());
        if (limit.isIntegralNumber() && limit.asLong() < LEAST) {
            draft.notes()
                    .add(
                            RequestRules.TOKEN_LIMIT,
                            at,
                            "Responses takes no limit below 16; " + limit + " was raised to 16");
            draft.body().put(TARGET, LEAST);
        } else {
            draft.body().set(TARGET, limit);
        }
    }
}
