package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.List;
import java.util.Optional;

/** Puts what a client dropped of a turn back into its history. */
public final class TurnReplay {
    /** The member of a Chat message that carries a turn to clients which send messages back as they came. */
    public static final String MEMBER = "chat2responses";

    private final TurnSource source;
    private final String model;
    private final Notes notes;

    /**
     * Prepares the replay for one request.
     *
     * @param source where turns are found that no message carries
     * @param model the model that the request names
     * @param notes receives what became of each turn
     */
    public TurnReplay(TurnSource source, String model, Notes notes) {
        this.source = source;
        this.model = model;
        this.notes = notes;
    }

    /**
     * Completes the items of an assistant message.
     *
     * @param message the Chat message
     * @param at where it stands in the request
     * @param translated the items that it became: messages and calls
     * @return the items to send instead, in their order; the same list if nothing is known of the turn
     */
    public List<ObjectNode> complete(JsonNode message, Pointer at, List<ObjectNode> translated) {
        boolean carried = message.hasNonNull(MEMBER);
        Pointer place = carried ? at.at(MEMBER) : at;
        Optional<JsonNode> found = carried ? Optional.of(message.get(MEMBER)) : stored(message, at);
        if (found.isEmpty()) {
            return translated;
        }
        Optional<Turn> turn = Turn.read(found.get());
        if (turn.isEmpty()) {
            notes.add(CarrierRules.MALFORMED, place, "what is carried here is no turn; it was left out");
        } else if (!turn.get().is(message)) {
            notes.add(CarrierRules.EDITED, at, "the message is not what the model wrote; it goes without reasoning");
        } else if (!turn.get().suits(model)) {
            notes.add(CarrierRules.OTHER_FAMILY, at, "another model wrote the message; it goes without reasoning");
        } else {
            notes.add(CarrierRules.PUT_BACK, at, "the reasoning and phases of the turn were put back");
            return turn.get().items(translated);
        }
        return translated;
    }

    private Optional<JsonNode> stored(JsonNode message, Pointer at) {
        JsonNode first = message.path("tool_calls").path(0).path("id");
        return first.isTextual() ? source.find(first.asText(), at, notes) : Optional.empty();
    }
}
