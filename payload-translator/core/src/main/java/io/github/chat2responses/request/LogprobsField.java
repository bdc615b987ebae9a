package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Log probabilities are something to be included in the answer. */
final class LogprobsField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        Shape.flag().check(value, at, draft.notes());
        if (value.asBoolean()) {
            draft.body().withArrayProperty("include").add("message.output_text.logprobs");
        }
    }
}
