package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import java.util.List;

/**
 * A translated answer.
 *
 * @param status the HTTP status that Chat would have sent, 200 unless the answer failed
 * @param body the Chat answer, or the error body
 * @param diagnostics what was not carried over exactly, with pointers into the Responses answer
 */
public record Translation(int status, ObjectNode body, List<Diagnostic> diagnostics) {
    /** Keeps its own copy of the diagnostics. */
    public Translation {
        diagnostics = List.copyOf(diagnostics);
    }
}
