package io.github.chat2responses.rules;

/**
 * Something a translation has to say about one place of its input.
 *
 * @param code the code of the rule, for example {@code "C2R101"}; {@link RuleCatalogue#find} knows the rest
 * @param severity how much it matters
 * @param path a JSON Pointer (RFC 6901) into the input
 * @param message what was found there and what became of it
 */
public record Diagnostic(String code, Severity severity, String path, String message) {}
