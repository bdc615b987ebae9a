package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;

/** Turns Chat Completions requests into Responses requests. */
public final class RequestTranslator {
    private RequestTranslator() {}

    /**
     * Translates a request.
     *
     * @param chat the Chat request; the outcome shares parts of it, so it must not be changed any more
     * @param options what the policy says
     * @param notes receives what has to be said; if it holds faults afterwards, the outcome is of no use
     * @return the Responses request
     */
    public static RequestOutcome translate(ObjectNode chat, RequestOptions options, Notes notes) {
        Draft draft = new Draft(chat, options, notes);
        FieldRules.all().forEach((name, rule) -> {
            JsonNode value = chat.get(name);
            if (value == null || value.isNull()) {
                rule.absent(draft);
            } else {
                rule.apply(value, Pointer.root().at(name), draft);
            }
        });
        Unknown.report(chat, FieldRules.all().keySet(), Pointer.root(), notes);
        return draft.finish();
    }
}
