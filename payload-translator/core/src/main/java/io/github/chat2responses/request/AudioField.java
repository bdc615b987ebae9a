package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** The voice of a spoken answer. */
final class AudioField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isObject()) {
            draft.wrongType(at, value, "an object");
        }
        draft.stayOnChat(at, "Responses has no spoken answers");
    }
}
