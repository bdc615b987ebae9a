package io.github.chat2responses.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import java.util.List;

/**
 * One translated line of a batch file.
 *
 * @param kind what to do with it
 * @param customId the line's {@code custom_id}; empty if it has none
 * @param json the line to write; not shared with anything
 * @param diagnostics what was lost, changed or made explicit; the paths point into the line that was read
 */
public record BatchLine(Kind kind, String customId, ObjectNode json, List<Diagnostic> diagnostics) {
    /** What a line is. */
    public enum Kind {
        /** A request for a batch of {@code /v1/responses}. */
        REQUEST,
        /** A request that cannot go there, as it was; it needs a batch of {@code /v1/chat/completions}. */
        STAYS_ON_CHAT,
        /** A result, as a batch of {@code /v1/chat/completions} would have given it. */
        RESULT
    }

    /** Copies the list. */
    public BatchLine {
        diagnostics = List.copyOf(diagnostics);
    }
}
