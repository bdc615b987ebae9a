package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.Optional;

/** Where turns that the client does not carry itself are found. */
@FunctionalInterface
public interface TurnSource {
    /** Knows no turn. */
    TurnSource NONE = (callId, at, notes) -> Optional.empty();

    /**
     * Looks for a turn.
     *
     * @param callId the id of its first call
     * @param at where the message stands in the request
     * @param notes receives what went wrong
     * @return the JSON of the turn, or empty if it is not known
     */
    Optional<JsonNode> find(String callId, Pointer at, Notes notes);
}
