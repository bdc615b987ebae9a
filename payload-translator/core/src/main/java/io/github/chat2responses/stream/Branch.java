package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.chat.CallExtras;
import io.github.chat2responses.chat.FinishReason;
import io.github.chat2responses.chat.ItemKind;
import io.github.chat2responses.chat.Moderation;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import java.util.EnumMap;
import java.util.Map;

/** One upstream: what its items have said so far, and what of that the Chat stream has shown. */
final class Branch {
    private final int index;
    private final RequestMemory memory;
    private final Chunks chunks;
    private final Notes notes;
    private final Slots slots = new Slots();
    private final Speech speech;
    private final Calls calls;
    private final Citations citations;
    private final TurnKeeper keeper;
    private boolean started;
    private boolean refused;
    private boolean finished;
    private boolean over;

    Branch(int index, RequestMemory memory, Chunks chunks, Notes notes, TurnKeeper keeper) {
        this.keeper = keeper;
        this.index = index;
        this.memory = memory;
        this.chunks = chunks;
        this.notes = notes;
        this.speech = new Speech(index, memory, chunks, notes);
        this.calls = new Calls(index, memory, chunks, notes);
        this.citations = new Citations(notes);
    }

    Notes notes() {
        return notes;
    }

    RequestMemory memory() {
        return memory;
    }

    /** Whether the choice has a finish reason: nothing may follow for it. */
    boolean isFinished() {
        return finished;
    }

    /** Whether the upstream has said its last word. */
    boolean isOver() {
        return over;
    }

    void start(JsonNode response) {
        chunks.head(response);
        start();
    }

    private void start() {
        if (!started) {
            started = true;
            ObjectNode delta = JsonNodeFactory.instance.objectNode();
            delta.put("role", "assistant").put("content", "").putNull("refusal");
            chunks.delta(index, delta);
        }
    }

    void openItem(JsonNode event, Pointer at) {
        JsonNode item = event.path("item");
        Slot slot = slots.ofItem(event, item);
        if (slot instanceof MessageSlot message) {
            phase(message, item, at);
        } else if (slot instanceof CallSlot call) {
            start();
            calls.start(
                    call,
                    item.path("call_id").asText(item.path("id").asText()),
                    item.path("name").asText(),
                    at);
        }
    }

    void closeItem(JsonNode event, Pointer at) {
        JsonNode item = event.path("item");
        complete(slots.ofItem(event, item), item, at);
    }

    /** Shows what of a complete item has not been shown yet. */
    private void complete(Slot slot, JsonNode item, Pointer at) {
        if (slot instanceof MessageSlot message) {
            phase(message, item, at);
            JsonNode content = item.path("content");
            for (int i = 0; i < content.size(); i++) {
                part(message, i, content.path(i), at);
            }
        } else if (slot instanceof CallSlot call) {
            start();
            calls.start(
                    call,
                    item.path("call_id").asText(item.path("id").asText()),
                    item.path("name").asText(),
                    at);
            if (!call.complete) {
                call.complete = true;
                CallExtras.report(item, at.at("item"), notes);
            }
            calls.whole(call, item.path(call.custom ? "input" : "arguments").asText(""), at);
            calls.end(call, at);
        } else if (slot instanceof OtherSlot other && other.report()) {
            Slots.kind(item).report(item.path("type").asText(), at, notes);
        }
    }

    private void part(MessageSlot message, int index, JsonNode part, Pointer at) {
        switch (part.path("type").asText()) {
            case "output_text" -> {
                boolean fresh = message.text(index).isEmpty();
                wholeText(message, index, part.path("text").asText(""), part.path("logprobs"), at);
                if (fresh) {
                    part.path("annotations").forEach(one -> citations.add(one, message.start(index), at));
                }
            }
            case "refusal" -> wholeRefusal(message, index, part.path("refusal").asText(""), at);
            default -> {}
        }
    }

    private void phase(MessageSlot message, JsonNode item, Pointer at) {
        message.phase(item.path("phase").asText(""));
        if (message.isFinal()) {
            speech.finalAnswer(at);
        }
    }

    private MessageSlot message(JsonNode event) {
        start();
        return (MessageSlot) slots.ofEvent(event, ItemKind.MESSAGE);
    }

    void text(JsonNode event) {
        MessageSlot message = message(event);
        int part = event.path("content_index").asInt(0);
        String delta = event.path("delta").asText("");
        message.text(part).add(delta);
        speech.say(message, part, delta, event.path("logprobs"));
    }

    boolean hasPlainText() {
        return !finished && !over && speech.isPlain();
    }

    boolean plainText(int outputIndex, int part, CharSequence text) {
        if (!(slots.at(outputIndex) instanceof MessageSlot message) || !speech.isCurrent(message) || text.isEmpty()) {
            return false;
        }
        message.text(part).add(text);
        speech.count(message, part, text);
        return true;
    }

    void textDone(JsonNode event, Pointer at) {
        int part = event.path("content_index").asInt(0);
        wholeText(message(event), part, event.path("text").asText(""), event.path("logprobs"), at);
    }

    private void wholeText(MessageSlot message, int part, String text, JsonNode logprobs, Pointer at) {
        Progress progress = message.text(part);
        if (!progress.isPrefixOf(text)) {
            if (!text.isEmpty()) {
                notes.add(StreamRules.DIFFERS, at, "the complete text is not what the deltas said; the deltas stay");
            }
            return;
        }
        String rest = progress.rest(text);
        if (!rest.isEmpty()) {
            start();
            JsonNode entries = progress.isEmpty() ? logprobs : JsonNodeFactory.instance.missingNode();
            progress.add(rest);
            speech.say(message, part, rest, entries);
        }
    }

    void annotation(JsonNode event, Pointer at) {
        MessageSlot message = message(event);
        int part = event.path("content_index").asInt(0);
        citations.add(event.path("annotation"), message.start(part), at);
    }

    void refusal(JsonNode event) {
        String delta = event.path("delta").asText("");
        message(event).refusal(event.path("content_index").asInt(0)).add(delta);
        refuse(delta);
    }

    void refusalDone(JsonNode event, Pointer at) {
        wholeRefusal(
                message(event),
                event.path("content_index").asInt(0),
                event.path("refusal").asText(""),
                at);
    }

    private void wholeRefusal(MessageSlot message, int part, String text, Pointer at) {
        Progress progress = message.refusal(part);
        if (progress.isPrefixOf(text)) {
            String rest = progress.rest(text);
            progress.add(rest);
            start();
            refuse(rest);
        } else if (!text.isEmpty()) {
            notes.add(StreamRules.DIFFERS, at, "the complete refusal is not what the deltas said; the deltas stay");
        }
    }

    private void refuse(String text) {
        if (!text.isEmpty()) {
            refused = true;
            chunks.delta(index, JsonNodeFactory.instance.objectNode().put("refusal", text));
        }
    }

    void arguments(JsonNode event, ItemKind kind) {
        start();
        calls.push((CallSlot) slots.ofEvent(event, kind), event.path("delta").asText(""));
    }

    void argumentsDone(JsonNode event, ItemKind kind, Pointer at) {
        start();
        CallSlot call = (CallSlot) slots.ofEvent(event, kind);
        String member = kind == ItemKind.CUSTOM_CALL ? "input" : "arguments";
        if (event.path(member).isTextual()) {
            calls.whole(call, event.get(member).asText(), at);
            calls.end(call, at);
        }
    }

    /** The answer is complete, or cut off where the model had to stop. */
    void complete(JsonNode response, Pointer at) {
        over = true;
        if (finished) {
            return;
        }
        start(response);
        JsonNode output = response.path("output");
        Map<ItemKind, Integer> seen = new EnumMap<>(ItemKind.class);
        for (int i = 0; i < output.size(); i++) {
            JsonNode item = output.path(i);
            ItemKind kind = Slots.kind(item);
            Slot known = slots.ofOutput(item, i, seen.merge(kind, 1, Integer::sum) - 1);
            complete(
                    known == null ? slots.create(kind) : known,
                    item,
                    at.at("response").at("output").at(i));
        }
        for (Slot slot : slots.all()) {
            if (slot instanceof CallSlot call) {
                calls.end(call, at);
            }
        }
        if (response.path("moderation").isObject()) {
            chunks.moderation(Moderation.of(response.get("moderation")));
        }
        finish(response, at.at("response"));
    }

    /** The text has reached a stop sequence: Chat would have ended here. */
    boolean finishAtStop(Pointer at) {
        if (!speech.stopped() || finished) {
            return false;
        }
        notes.add(AnswerRules.CUT_AT_STOP, at, "the text was cut at a stop sequence");
        finish(JsonNodeFactory.instance.objectNode(), at);
        return true;
    }

    private void finish(JsonNode response, Pointer at) {
        if (finished) {
            return;
        }
        speech.end();
        boolean stopped = speech.stopped();
        if (!citations.found().isEmpty()) {
            ObjectNode delta = JsonNodeFactory.instance.objectNode();
            delta.set("annotations", citations.found());
            chunks.delta(index, delta);
        }
        boolean nothing = !speech.saidAnything() && !calls.any() && !refused;
        if (over && nothing && response.path("status").asText().equals("completed")) {
            notes.add(AnswerRules.EMPTY, at, "the answer has neither text nor a refusal nor a call");
        }
        if (over && response instanceof ObjectNode whole) {
            keeper.keep(whole, at, notes).ifPresent(delta -> chunks.delta(index, delta));
        }
        String reason = FinishReason.of(response, calls.any(), memory.legacyFunctions(), stopped, at, notes);
        chunks.choice(index, JsonNodeFactory.instance.objectNode(), null, reason);
        finished = true;
    }
}
