package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;
import java.util.function.Predicate;

/**
 * A field that Responses does not have. Sent all the same it is refused, or, for the penalties, answered with an error
 * after more than a minute.
 */
record DroppedField(String code, Shape shape, Predicate<JsonNode> neutral) implements FieldRule {
    static DroppedField always(String code, Shape shape) {
        return new DroppedField(code, shape, value -> false);
    }

    static DroppedField unlessZero(Shape shape) {
        return new DroppedField(RequestRules.UNSUPPORTED, shape, value -> value.isNumber() && value.doubleValue() == 0);
    }

    static DroppedField unlessEmpty(Shape shape) {
        return new DroppedField(RequestRules.UNSUPPORTED, shape, value -> value.isObject() && value.isEmpty());
    }

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        shape.check(value, at, draft.notes());
        if (neutral.test(value)) {
            draft.notes().add(RequestRules.NEUTRAL, at, "the value is the default, so it was left out");
        } else {
            draft.notes().add(code, at, "Responses has no such field; it was dropped");
        }
    }
}
