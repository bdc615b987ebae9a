package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;

/** Reads members that a server may have left out or written in another way. */
final class Tolerant {
    private Tolerant() {}

    /** A string that should be there; something else is taken as its JSON text, and reported. */
    static String text(JsonNode object, String member, Pointer at, Notes notes) {
        JsonNode value = object.path(member);
        if (value.isTextual()) {
            return value.textValue();
        }
        notes.add(AnswerRules.MALFORMED, at.at(member), "'" + member + "' should be a string and is not");
        return value.isMissingNode() || value.isNull() ? "" : value.toString();
    }
}
