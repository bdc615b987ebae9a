package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** What becomes of the output items of one type. */
@FunctionalInterface
interface ItemRule {
    void read(JsonNode item, Pointer at, AnswerDraft draft);
}
