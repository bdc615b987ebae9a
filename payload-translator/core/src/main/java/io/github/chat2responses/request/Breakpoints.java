package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;

/** The mark at which the cached part of the prompt ends. */
final class Breakpoints {
    static final String NAME = "prompt_cache_breakpoint";

    private Breakpoints() {}

    static void copy(JsonNode part, Pointer at, ObjectNode converted, Draft draft) {
        Optionals.copy(part, NAME, Shape.breakpoint(), at, converted, draft);
    }

    /** Parts that a model wrote cannot carry the mark in Responses. */
    static void reportLost(JsonNode part, Pointer at, Draft draft) {
        if (part.hasNonNull(NAME)) {
            draft.notes()
                    .add(
                            RequestRules.BREAKPOINT,
                            at.at(NAME),
                            "what the model wrote cannot carry this mark; it was dropped");
        }
    }
}
