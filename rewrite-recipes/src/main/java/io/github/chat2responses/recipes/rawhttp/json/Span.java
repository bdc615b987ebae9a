package io.github.chat2responses.recipes.rawhttp.json;

/**
 * A part of a text.
 *
 * @param start its first character
 * @param end the character after its last one
 */
public record Span(int start, int end) {}
