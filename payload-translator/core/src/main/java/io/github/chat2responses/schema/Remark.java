package io.github.chat2responses.schema;

import io.github.chat2responses.rules.Pointer;

/**
 * Something about one place of a schema.
 *
 * @param at the place, in the document that holds the schema
 * @param what what was found there, as the rest of a sentence
 */
public record Remark(Pointer at, String what) {}
