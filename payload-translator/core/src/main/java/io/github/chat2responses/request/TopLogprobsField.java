package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;

/** How many alternatives to each token; both APIs take it only together with the log probabilities. */
final class TopLogprobsField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!draft.chat("logprobs").asBoolean()) {
            draft.fault(InputRules.BAD_COMBINATION, at, "'top_logprobs' needs 'logprobs':true");
        }
        draft.body().set("top_logprobs", Shape.integer(0, 20).check(value, at, draft.notes()));
    }
}
