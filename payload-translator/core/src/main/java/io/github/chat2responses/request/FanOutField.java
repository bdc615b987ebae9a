package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Several choices are several calls, whose answers are merged. */
final class FanOutField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        JsonNode times = Shape.integer(1, 128).check(value, at, draft.notes());
        if (times.asInt() > 1) {
            draft.fanOut(times.asInt());
            draft.notes()
                    .add(
                            RequestRules.FAN_OUT,
                            at,
                            "Responses gives one answer a call, so the request has to be sent " + times + " times");
        } else {
            draft.notes().add(RequestRules.NEUTRAL, at, "the value is the default, so it was left out");
        }
    }
}
