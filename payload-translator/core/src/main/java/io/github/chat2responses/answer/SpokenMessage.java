package io.github.chat2responses.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;
import java.util.List;

/**
 * The text of one message item.
 *
 * @param phase {@code final_answer}, {@code commentary}, or empty if the item does not say
 * @param parts its text parts
 * @param at where the item stands
 */
record SpokenMessage(String phase, List<Part> parts, Pointer at) {
    SpokenMessage {
        parts = List.copyOf(parts);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /**
     * One text part.
     *
     * @param text what it says
     * @param annotations its annotations; their indexes count from the start of the part
     * @param logprobs its log probabilities
     * @param at where the part stands
     */
    record Part(String text, JsonNode annotations, JsonNode logprobs, Pointer at) {}
}
