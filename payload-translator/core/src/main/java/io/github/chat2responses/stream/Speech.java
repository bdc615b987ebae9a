package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.Logprobs;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that a Chat client sees: messages with a blank line between two, cut at the first stop sequence. Commentary waits
 * until it is known whether there is a final answer, which takes its place.
 */
final class Speech {
    private static final String BETWEEN_MESSAGES = "\n\n";

    private final int index;
    private final RequestMemory memory;
    private final Chunks chunks;
    private final Notes notes;
    private final List<MessageSlot> commentary = new ArrayList<>();
    private StopFilter stop;
    private @Nullable MessageSlot current;
    private boolean hasFinal;
    private boolean said;
    private int shown;

    Speech(int index, RequestMemory memory, Chunks chunks, Notes notes) {
        this.index = index;
        this.memory = memory;
        this.chunks = chunks;
        this.notes = notes;
        this.stop = new StopFilter(memory.stop());
    }

    boolean saidAnything() {
        return said;
    }

    boolean stopped() {
        return stop.matched();
    }

    /** A final answer begins. */
    void finalAnswer(Pointer at) {
        if (hasFinal) {
            return;
        }
        hasFinal = true;
        if (!commentary.isEmpty()) {
            notes.add(AnswerRules.COMMENTARY, at, "there is a final answer, so the commentary before it was left out");
            commentary.forEach(MessageSlot::takeHeld);
        }
    }

    void say(MessageSlot slot, int part, String text, JsonNode logprobs) {
        if (stop.matched() || (slot.isCommentary() && hasFinal)) {
            return;
        }
        if (slot.isCommentary()) {
            if (!commentary.contains(slot)) {
                commentary.add(slot);
            }
            slot.hold(new MessageSlot.Piece(part, text, logprobs));
            return;
        }
        show(slot, part, text, logprobs);
    }

    /** Whether a message is being shown, and its text goes out as it is. */
    boolean isPlain() {
        return current != null && stop.isIdle();
    }

    boolean isCurrent(MessageSlot slot) {
        return slot == current;
    }

    /** Takes note of text that goes out as it is. */
    void count(MessageSlot slot, int part, CharSequence text) {
        slot.startsAt(part, shown);
        shown += Character.codePointCount(text, 0, text.length());
    }

    private void show(MessageSlot slot, int part, String text, JsonNode logprobs) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder visible = new StringBuilder();
        if (slot != current) {
            visible.append(stop.flush());
            stop = new StopFilter(memory.stop());
            if (said) {
                visible.append(BETWEEN_MESSAGES);
                shown += BETWEEN_MESSAGES.length();
            }
            current = slot;
        }
        said = true;
        count(slot, part, text);
        visible.append(stop.push(text));
        emit(visible.toString(), logprobs);
    }

    private void emit(String text, JsonNode logprobs) {
        List<JsonNode> entries = new ArrayList<>();
        // Tokens behind a stop sequence would tell what comes after it.
        if (memory.logprobs() && !stop.matched()) {
            logprobs.forEach(entry -> entries.add(Logprobs.complete(entry)));
        }
        if (text.isEmpty() && entries.isEmpty()) {
            return;
        }
        ObjectNode delta = JsonNodeFactory.instance.objectNode().put("content", text);
        JsonNode found = Logprobs.of(entries, memory.logprobs());
        chunks.choice(index, delta, found, null);
    }

    /** Nothing more will be said: shows what was held back. */
    void end() {
        if (!hasFinal) {
            for (MessageSlot slot : commentary) {
                slot.takeHeld().forEach(piece -> show(slot, piece.part(), piece.text(), piece.logprobs()));
            }
        }
        emit(stop.flush(), JsonNodeFactory.instance.missingNode());
    }
}
