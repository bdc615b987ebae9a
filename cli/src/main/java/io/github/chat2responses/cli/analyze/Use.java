package io.github.chat2responses.cli.analyze;

/**
 * A use, before its place is known.
 *
 * @param pattern what kind it is
 * @param message one sentence about it; empty for the rule's title
 */
record Use(Pattern pattern, String message) {
    static Use of(Pattern pattern) {
        return new Use(pattern, "");
    }
}
