package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.CallExtras;
import io.github.chat2responses.chat.ParallelWrapper;
import io.github.chat2responses.rules.Pointer;
import java.util.List;
import java.util.Optional;

/** A function call, or several in the wrapper that some models leak. */
final class FunctionCallItem implements ItemRule {
    @Override
    public void read(JsonNode item, Pointer at, AnswerDraft draft) {
        String id = CallIdentity.id(item, at, draft);
        String name = Tolerant.text(item, "name", at, draft.notes());
        String arguments = Tolerant.text(item, "arguments", at, draft.notes());
        CallExtras.report(item, at, draft.notes());
        Optional<List<ParallelWrapper.Inner>> inner =
                ParallelWrapper.open(name, arguments, draft.memory().functions());
        if (inner.isEmpty()) {
            draft.callFunction(id, name, arguments, at);
            return;
        }
        int index = 0;
        for (ParallelWrapper.Inner call : inner.get()) {
            draft.callFunction(id + "_" + index++, call.name(), call.arguments(), at);
        }
        draft.notes()
                .add(
                        AnswerRules.WRAPPER,
                        at,
                        "the model wrapped " + index + " calls into one named 'parallel'; they were unpacked");
    }
}
