package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a Chat client will not know of an answer. */
public final class TurnRecorder {
    static final Set<String> PHASES = Set.of("commentary", "final_answer");

    private TurnRecorder() {}

    /**
     * Records a turn.
     *
     * @param asked the model that the request named
     * @param response the complete Responses answer
     * @param message the message of the Chat answer that it became
     * @return the turn; empty if Chat's message says all there is
     */
    public static Optional<Turn> record(String asked, JsonNode response, JsonNode message) {
        if (!response.path("status").asText("completed").equals("completed")) {
            return Optional.empty();
        }
        List<JsonNode> output = new ArrayList<>();
        response.path("output").forEach(output::add);
        if (output.stream().anyMatch(item -> isMessage(item) && !isPlain(item))) {
            return Optional.empty();
        }
        boolean several = output.stream().filter(TurnRecorder::isMessage).count() > 1;
        List<Slot> slots = new ArrayList<>();
        Iterator<JsonNode> shown = message.path("tool_calls").iterator();
        boolean[] kept = kept(output);
        for (int i = 0; i < output.size(); i++) {
            if (kept[i]) {
                slot(output.get(i), several, shown).ifPresent(slots::add);
            }
        }
        // A leaked wrapper was unpacked into several calls.
        shown.forEachRemaining(call -> slots.add(new Slot.Called(call.path("id").asText())));
        boolean more = slots.stream().anyMatch(TurnRecorder::isMore);
        return more && isShown(slots, message)
                ? Optional.of(
                        new Turn(asked, response.path("model").asText(asked), VisibleContent.hash(message), slots))
                : Optional.empty();
    }

    /**
     * The items that can be sent again. Those of hosted tools cannot, and the server refuses reasoning whose next item is
     * missing.
     */
    private static boolean[] kept(List<JsonNode> output) {
        boolean[] kept = new boolean[output.size()];
        for (int i = output.size() - 1; i >= 0; i--) {
            JsonNode item = output.get(i);
            boolean next = i + 1 < kept.length && kept[i + 1];
            kept[i] = switch (item.path("type").asText()) {
                case "reasoning" -> next && ReasoningItems.copy(item).isPresent();
                case "message", "function_call", "custom_tool_call" -> true;
                default -> false;
            };
        }
        return kept;
    }

    private static Optional<Slot> slot(JsonNode item, boolean several, Iterator<JsonNode> shown) {
        return switch (item.path("type").asText()) {
            case "reasoning" -> ReasoningItems.copy(item).map(Slot.Thought::new);
            case "message" -> Optional.of(said(item, several));
            default ->
                shown.hasNext()
                        ? Optional.of(new Slot.Called(shown.next().path("id").asText()))
                        : Optional.empty();
        };
    }

    /** Whether a message is text only; a refusal ends a turn anyway. */
    private static boolean isPlain(JsonNode message) {
        for (JsonNode part : message.path("content")) {
            if (!part.path("type").asText().equals("output_text")) {
                return false;
            }
        }
        return true;
    }

    /** Whether Chat shows all that was said but for commentary; a stop sequence may have cut it. */
    private static boolean isShown(List<Slot> slots, JsonNode message) {
        String content = message.path("content").asText("");
        return slots.stream()
                .allMatch(slot -> !(slot instanceof Slot.Said said)
                        || said.phase().equals("commentary")
                        || content.contains(said.text().orElse("")));
    }

    private static boolean isMessage(JsonNode item) {
        return item.path("type").asText().equals("message");
    }

    private static boolean isMore(Slot slot) {
        return slot instanceof Slot.Thought
                || (slot instanceof Slot.Said said && !said.phase().isEmpty());
    }

    private static Slot said(JsonNode item, boolean several) {
        String phase = item.path("phase").asText("");
        StringBuilder text = new StringBuilder();
        item.path("content").forEach(part -> text.append(part.path("text").asText("")));
        return new Slot.Said(
                PHASES.contains(phase) ? phase : "", several ? Optional.of(text.toString()) : Optional.empty());
    }
}
