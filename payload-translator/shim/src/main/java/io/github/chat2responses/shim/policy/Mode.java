package io.github.chat2responses.shim.policy;

/** How far a migration has come. */
public enum Mode {
    /** Everything stays on Chat Completions. */
    OFF,
    /** Chat Completions answers; a copy goes to Responses, and the differences are reported. */
    SHADOW,
    /** A share of the requests goes to Responses, always the same one. */
    CANARY,
    /** Everything that Responses can do goes there. */
    ON
}
