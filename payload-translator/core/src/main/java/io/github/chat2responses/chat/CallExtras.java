package io.github.chat2responses.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.List;

/** What a call may say about itself that Chat has no place for. */
public final class CallExtras {
    private static final List<String> EXTRAS = List.of("namespace", "caller");

    private CallExtras() {}

    /**
     * Reports a namespace, or a caller other than the model itself.
     *
     * @param item the call (schemas {@code FunctionToolCall} and {@code CustomToolCall})
     * @param at where it stands in the input
     * @param notes receives it
     */
    public static void report(JsonNode item, Pointer at, Notes notes) {
        for (String extra : EXTRAS) {
            boolean direct = item.path(extra).path("type").asText().equals("direct");
            if (item.hasNonNull(extra) && !direct) {
                notes.add(AnswerRules.CALL_EXTRAS, at.at(extra), "Chat has no place for the '" + extra + "' of a call");
            }
        }
    }
}
