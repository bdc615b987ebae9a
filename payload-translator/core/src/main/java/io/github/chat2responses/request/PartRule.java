package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chat2responses.rules.Pointer;

/** What becomes of the content parts of one type. */
@FunctionalInterface
interface PartRule {
    void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft);
}
