package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import java.util.List;

/**
 * A translated answer and what there is to say about it.
 *
 * @param body the Chat answer; if the translation {@link #failed()}, the error body {@code {"error":{...}}} that Chat
 *     would have sent
 * @param status the HTTP status that Chat would have answered with, 200 for an answer
 * @param diagnostics what was lost or changed, in the order of the input
 */
public record Translation(ObjectNode body, int status, List<Diagnostic> diagnostics) {
    private static final int OK = 200;

    /** Copies the list. */
    public Translation {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The body as it goes over the wire.
     *
     * @return JSON in UTF-8
     */
    public byte[] bytes() {
        return JsonBytes.write(body);
    }

    /**
     * Whether the answer is an error: Responses reports some failures under HTTP status 200, which Chat never did.
     *
     * @return true if the body is an error body
     */
    public boolean failed() {
        return status != OK;
    }
}
