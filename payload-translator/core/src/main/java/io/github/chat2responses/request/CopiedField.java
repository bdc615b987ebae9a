package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** A field that means the same in both APIs. */
record CopiedField(String name, Shape shape) implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        draft.body().set(name, shape.check(value, at, draft.notes()));
    }
}
