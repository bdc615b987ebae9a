package io.github.chat2responses.translate;

/** Where a request has to be sent. */
public enum Route {
    /** To {@code /v1/responses}. */
    RESPONSES,
    /** To {@code /v1/chat/completions}, as it is, because Responses cannot do what it asks. */
    CHAT
}
