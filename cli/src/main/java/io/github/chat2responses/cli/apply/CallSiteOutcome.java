package io.github.chat2responses.cli.apply;

import java.util.Objects;

/**
 * What became of one call site.
 *
 * @param file the file, relative to the root, with {@code /}
 * @param line the line, counted from 1
 * @param outcome {@code migrated}, {@code left} or {@code flagged}
 * @param code the rule that explains it
 * @param what the call
 * @param reason what blocked it; empty if nothing did
 * @param way which way it takes to Responses: {@code rewritten}, {@code shim: ..} with what puts it in, or {@code finding}
 */
public record CallSiteOutcome(
        String file, int line, String outcome, String code, String what, String reason, String way) {
    /** Reports of older versions have no way. */
    public CallSiteOutcome {
        way = Objects.requireNonNullElse(way, "");
    }
}
