package io.github.chat2responses.shim.observe;

/** Why a request goes where it goes. */
public enum Reason {
    /** The policy says so. */
    POLICY,
    /** Responses cannot do what it asks, or a rule of the translation keeps it on Chat. */
    ONLY_CHAT,
    /** The HTTP client cannot do what Responses would need. */
    CLIENT,
    /** Too many calls of Responses have failed of late. */
    BREAKER,
    /** Its body is compressed, so nobody here can read it. */
    ENCODED,
    /** It is malformed, or the strict policy refuses what would be lost: nothing is sent. */
    REFUSED,
    /** Responses failed in a way after which the policy wants Chat. */
    FALLBACK
}
