package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.regex.Pattern;

/** The model: never changed. The audio models are not served by Responses. */
final class ModelField implements FieldRule {
    private static final Pattern AUDIO = Pattern.compile("gpt-(4o-|4o-mini-)?audio(-.*)?");

    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        draft.body().set("model", Shape.text().check(value, at, draft.notes()));
        if (AUDIO.matcher(value.asText()).matches()) {
            draft.stayOnChat(at, "the model '" + value.asText() + "' is served by Chat Completions only");
        }
    }

    @Override
    public void absent(Draft draft) {
        draft.fault(InputRules.MISSING, Pointer.root().at("model"), "the request names no model");
    }
}
