package io.github.chat2responses.rules;

/**
 * Something that a translation did not carry over exactly, or made explicit.
 *
 * @param code the rule, for example {@code C2R101}
 * @param severity how much it matters
 * @param path a JSON Pointer (RFC 6901) into the input; empty for the whole document
 * @param message one sentence about this very place
 */
public record Diagnostic(String code, Severity severity, String path, String message) {}
