package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** What becomes of the events of one type. */
@FunctionalInterface
interface EventRule {
    void apply(JsonNode event, Pointer at, StreamTranslator stream, Branch branch);
}
