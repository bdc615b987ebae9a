package io.github.chat2responses.recipes.openaijava;

import java.util.function.Predicate;

/**
 * What is known before a file is rewritten.
 *
 * @param options the user's choices
 * @param mayChange whether a statement may change
 * @param asksKinds whether the group of a statement has tool calls of several kinds
 * @param countsEnds whether the group of a statement reads the finish reasons of a stream
 * @param readsCalls whether the group of a statement reads the tool calls of a stream
 */
public record Verdicts(
        MigrationOptions options,
        Predicate<String> mayChange,
        Predicate<String> asksKinds,
        Predicate<String> countsEnds,
        Predicate<String> readsCalls) {}
