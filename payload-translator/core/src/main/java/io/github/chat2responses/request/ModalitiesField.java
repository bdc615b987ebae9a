package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Text is all that Responses answers with; audio is a reason to stay on Chat. */
final class ModalitiesField implements FieldRule {
    @Override
    public void apply(JsonNode value, Pointer at, Draft draft) {
        if (!value.isArray()) {
            draft.wrongType(at, value, "an array of strings");
            return;
        }
        boolean neutral = true;
        for (int i = 0; i < value.size(); i++) {
            String modality =
                    Shape.text().check(value.get(i), at.at(i), draft.notes()).asText();
            if (!modality.equals("text")) {
                neutral = false;
                draft.stayOnChat(at.at(i), "Responses cannot answer with '" + modality + "'");
            }
        }
        if (neutral) {
            draft.notes().add(RequestRules.NEUTRAL, at, "the value is the default, so it was left out");
        }
    }
}
