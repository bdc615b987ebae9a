package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chat2responses.rules.Pointer;

/** What becomes of the messages of one role. */
@FunctionalInterface
interface RoleRule {
    void apply(JsonNode message, Pointer at, ArrayNode input, Draft draft);
}
