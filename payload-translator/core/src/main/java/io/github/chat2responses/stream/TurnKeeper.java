package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Optional;

/** Keeps what Chat has no place for of a streamed answer. */
@FunctionalInterface
public interface TurnKeeper {
    /**
     * Takes a complete answer.
     *
     * @param response the answer (schema {@code Response})
     * @param at where it stands in the stream
     * @param notes receives what went wrong
     * @return members for a last delta, or empty if there are none
     */
    Optional<ObjectNode> keep(ObjectNode response, Pointer at, Notes notes);
}
