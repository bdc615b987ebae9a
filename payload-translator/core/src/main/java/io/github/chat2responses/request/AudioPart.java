package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chat2responses.rules.Pointer;

/** Spoken input. */
final class AudioPart implements PartRule {
    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        Read.object(part, "input_audio", at, draft);
        draft.stayOnChat(at, "Responses takes no spoken input");
    }
}
