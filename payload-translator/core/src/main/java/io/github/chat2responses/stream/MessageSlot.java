package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message item: what each of its parts has said so far. */
final class MessageSlot implements Slot {
    private final Map<Integer, Progress> texts = new HashMap<>();
    private final Map<Integer, Progress> refusals = new HashMap<>();
    private final Map<Integer, Integer> starts = new HashMap<>();
    private final List<Piece> held = new ArrayList<>();
    private String phase = "";

    void phase(String name) {
        if (!name.isEmpty()) {
            phase = name;
        }
    }

    boolean isFinal() {
        return phase.equals("final_answer");
    }

    boolean isCommentary() {
        return phase.equals("commentary");
    }

    Progress text(int part) {
        return texts.computeIfAbsent(part, any -> new Progress());
    }

    Progress refusal(int part) {
        return refusals.computeIfAbsent(part, any -> new Progress());
    }

    /** Notes where in the visible text a part begins, in code points. */
    void startsAt(int part, int offset) {
        starts.putIfAbsent(part, offset);
    }

    int start(int part) {
        return starts.getOrDefault(part, 0);
    }

    void hold(Piece piece) {
        held.add(piece);
    }

    List<Piece> takeHeld() {
        List<Piece> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    /**
     * Text that waits until it is known whether it belongs to the answer.
     *
     * @param part the index of its part
     * @param text what it says
     * @param logprobs its log probabilities
     */
    record Piece(int part, String text, JsonNode logprobs) {}
}
