package io.github.chat2responses.cli.analyze;

/**
 * A use, before its place is known.
 *
 * @param kind what kind it is
 * @param message one sentence about it; empty for the rule's title
 */
record Use(UseKind kind, String message) {
    static Use of(UseKind kind) {
        return new Use(kind, "");
    }
}
