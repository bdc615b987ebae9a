package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** A string that keeps its meaning and gets another place: {@code reasoning.effort}, {@code text.verbosity}. */
record MovedField(String section, String name) implements FieldRule {
    static MovedField into(String section, String name) {
        return new MovedField(section, name);
    }

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        draft.section(section).set(name, Shape.text().check(value, at, draft.notes()));
    }
}
