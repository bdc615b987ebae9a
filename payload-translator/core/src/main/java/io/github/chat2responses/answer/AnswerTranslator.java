package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.error.Failures;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;

/** Turns Responses answers into Chat Completions answers. Nothing that a server sends is a reason to give up. */
public final class AnswerTranslator {
    private AnswerTranslator() {}

    /**
     * Translates an answer.
     *
     * @param response the Responses answer, or an error body; it is not changed
     * @param at where it stands in the input
     * @param memory what is known of the request
     * @param notes receives what has to be said
     * @return the Chat answer, or the error that Chat would have answered with
     */
    public static AnswerOutcome translate(ObjectNode response, Pointer at, RequestMemory memory, Notes notes) {
        if (Failures.isErrorBody(response)) {
            return AnswerOutcome.of(Failures.errorBody(response, at, memory, notes));
        }
        String status = response.path("status").asText();
        switch (status) {
            case "failed" -> {
                return AnswerOutcome.of(Failures.failed(response, at, memory, notes));
            }
            case "queued", "in_progress" -> {
                return AnswerOutcome.of(Failures.notFinished(status, at, notes));
            }
            case "cancelled" -> {
                if (response.path("output").isEmpty()) {
                    return AnswerOutcome.of(Failures.cancelled(at, notes));
                }
            }
            default -> {}
        }
        AnswerDraft draft = new AnswerDraft(memory, notes);
        readItems(response.path("output"), at.at("output"), draft);
        return new AnswerOutcome(AnswerOutcome.OK, Envelope.build(response, at, draft));
    }

    private static void readItems(JsonNode output, Pointer at, AnswerDraft draft) {
        if (!output.isArray()) {
            draft.notes().add(AnswerRules.MALFORMED, at, "the answer has no list of output items");
        }
        for (int i = 0; output.isArray() && i < output.size(); i++) {
            ItemRules.of(output.get(i)).read(output.get(i), at.at(i), draft);
        }
    }
}
