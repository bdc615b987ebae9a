package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.answer.AnswerOutcome;
import io.github.chat2responses.answer.AnswerTranslator;
import io.github.chat2responses.answer.FanIn;
import io.github.chat2responses.error.ErrorBodies;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Translates the answers that belong to one request. */
record Answers(RuleCatalogue catalogue, InputReader reader, RequestMemory memory, Turns turns) {
    ChatStream stream(int calls) {
        return new ChatStream(catalogue, memory, calls, turns);
    }

    SseStream sse(int calls) {
        return new SseStream(catalogue, memory, calls, turns);
    }

    /** Translates the body of an HTTP error. */
    Translation error(int status, JsonNode body) {
        Notes notes = new Notes(catalogue);
        ObjectNode chat = ErrorBodies.translate(reader.checked(body, Pointer.root()), Pointer.root(), memory, notes);
        return new Translation(chat, status, notes.all());
    }

    /** Translates an answer that was checked before. */
    Translation one(ObjectNode response) {
        Notes notes = new Notes(catalogue);
        AnswerOutcome outcome = translate(response, Pointer.root(), notes);
        return new Translation(outcome.body(), outcome.status(), notes.all());
    }

    Translation merged(List<? extends JsonNode> responses, int expected) {
        Notes notes = new Notes(catalogue);
        if (responses.isEmpty()) {
            throw reader.refuse(InputRules.MISSING, Pointer.root(), "there is no answer to translate");
        }
        List<AnswerOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < responses.size(); i++) {
            outcomes.add(translate(
                    reader.checked(responses.get(i), Pointer.root().at(i)),
                    Pointer.root().at(i),
                    notes));
        }
        AnswerOutcome merged = FanIn.merge(outcomes, expected, notes);
        return new Translation(merged.body(), merged.status(), notes.all());
    }

    private AnswerOutcome translate(ObjectNode response, Pointer at, Notes notes) {
        AnswerOutcome outcome = AnswerTranslator.translate(response, at, memory, notes);
        boolean carries = turns.carrier().isActive();
        if (carries && outcome.body().at("/choices/0/message") instanceof ObjectNode message) {
            turns.keep(memory, response, message, at, notes).ifPresent(message::setAll);
        }
        return outcome;
    }
}
