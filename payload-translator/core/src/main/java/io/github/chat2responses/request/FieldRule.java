package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** What becomes of one top-level field of a Chat request. */
@FunctionalInterface
interface FieldRule {
    /** The field is there, and not null. */
    void apply(JsonNode value, Pointer at, Draft draft);

    /** The field is not there, or null, which means the same to Chat. */
    default void absent(Draft draft) {}
}
