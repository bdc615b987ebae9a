package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Map;

/** The options of a stream; the usage is always in the last event of a Responses stream. */
final class StreamOptionsField implements FieldRule {
    private static final Shape SHAPE =
            Shape.object(Map.of("include_usage", Shape.flag(), "include_obfuscation", Shape.flag()));

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        JsonNode checked = SHAPE.check(value, at, draft.notes());
        boolean streams = draft.chat("stream").asBoolean();
        if (checked.has("include_usage")) {
            draft.notes()
                    .add(
                            RequestRules.INCLUDE_USAGE,
                            at.at("include_usage"),
                            "Responses always reports the usage of a stream, so the option was left out");
        }
        JsonNode obfuscation = checked.get("include_obfuscation");
        if (obfuscation != null && streams) {
            draft.section("stream_options").set("include_obfuscation", obfuscation);
        } else if (obfuscation != null) {
            draft.notes()
                    .add(
                            RequestRules.NEUTRAL,
                            at.at("include_obfuscation"),
                            "without 'stream':true the option has no effect, so it was left out");
        }
    }
}
