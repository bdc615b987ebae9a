package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.CallExtras;
import io.github.chat2responses.rules.Pointer;

/** A call of a custom tool. */
final class CustomCallItem implements ItemRule {
    @Override
    public void read(JsonNode item, Pointer at, AnswerDraft draft) {
        String id = CallIdentity.id(item, at, draft);
        String name = Tolerant.text(item, "name", at, draft.notes());
        draft.callCustomTool(id, name, Tolerant.text(item, "input", at, draft.notes()), at);
        CallExtras.report(item, at, draft.notes());
    }
}
