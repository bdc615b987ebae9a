package io.github.chat2responses.shim;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A request that went to both, and waits for what Chat answers. */
final class Shadow {
    private static final int LARGEST = 8 << 20;

    private final CompletableFuture<ChatView> chat;

    /** The future is completed when Chat has answered, and cancelled if there is nothing to compare with. */
    Shadow(CompletableFuture<ChatView> chat) {
        this.chat = chat;
    }

    /** Whether an answer of this size is kept to be compared. */
    static boolean fits(long size) {
        return size <= LARGEST;
    }

    void answered(int status, Headers headers, byte[] body) {
        Optional<ChatView> view =
                headers.isOfType("text/event-stream") ? ChatView.stream(status, body) : ChatView.document(status, body);
        view.ifPresentOrElse(chat::complete, this::gone);
    }

    void gone() {
        chat.cancel(false);
    }
}
