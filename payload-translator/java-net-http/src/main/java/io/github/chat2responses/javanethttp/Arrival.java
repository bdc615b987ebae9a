package io.github.chat2responses.javanethttp;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Optional;

/** What a body of the server came to. */
final class Arrival<T> {
    private final Kind kind;
    private final Optional<T> chat;
    private final byte[] bytes;

    private Arrival(Kind kind, Optional<T> chat, byte[] bytes) {
        this.kind = kind;
        this.chat = chat;
        this.bytes = bytes;
    }

    /** What can be done with it. */
    enum Kind {
        /** The Chat code has it, or is getting it. */
        FOR_CHAT,
        /** A document that has to be translated. */
        WHOLE,
        /** A stream that is one choice of several. */
        PART,
        /** Nothing; the request has to be sent to Chat. */
        FALL_BACK
    }

    static <T> BodySubscriber<Arrival<T>> forChat(BodySubscriber<T> body) {
        return BodySubscribers.mapping(
                body, chat -> new Arrival<>(Kind.FOR_CHAT, Optional.ofNullable(chat), new byte[0]));
    }

    static <T> BodySubscriber<Arrival<T>> bytes(Kind kind) {
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArray(), bytes -> new Arrival<>(kind, Optional.empty(), bytes));
    }

    Kind kind() {
        return kind;
    }

    /** The body for the Chat code; empty where its own handler makes nothing of it. */
    Optional<T> chat() {
        return chat;
    }

    byte[] bytes() {
        return bytes;
    }
}
