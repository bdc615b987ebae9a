package io.github.chat2responses.shim.policy;

/** What decides whether a request belongs to the share of a canary. Equal keys get equal decisions, on every machine. */
public enum CanaryKey {
    /** The end user ({@code safety_identifier}, {@code prompt_cache_key} or {@code user}); without one, the conversation. */
    USER,
    /** The first two messages, which stay the same while a conversation goes on. */
    CONVERSATION,
    /** The part of the application. */
    FEATURE,
    /** Who calls. */
    CALLER
}
