package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.rules.Pointer;

/** What all calls have in common. */
final class CallIdentity {
    private CallIdentity() {}

    /** The id that an output refers to; the item's own id is better than none. */
    static String id(JsonNode item, Pointer at, AnswerDraft draft) {
        if (item.path("call_id").isTextual() || !item.path("id").isTextual()) {
            return Tolerant.text(item, "call_id", at, draft.notes());
        }
        draft.notes().add(AnswerRules.MALFORMED, at, "the call has no 'call_id'; its 'id' stands in for it");
        return item.path("id").asText();
    }
}
