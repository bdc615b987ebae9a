package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a model: what its answer held besides what the Chat client was shown, and how to recognize it in the client's
 * history.
 */
public final class Turn {
    private final String asked;
    private final String model;
    private final String seen;
    private final List<Slot> slots;

    Turn(String asked, String model, String seen, List<Slot> slots) {
        this.asked = asked;
        this.model = model;
        this.seen = seen;
        this.slots = List.copyOf(slots);
    }

    /** The ids of the calls, as the Chat client knows them, in their order. */
    List<String> calls() {
        return slots.stream()
                .filter(Slot.Called.class::isInstance)
                .map(slot -> ((Slot.Called) slot).id())
                .toList();
    }

    /**
     * What the turn is kept under.
     *
     * @return the id of the first call, or empty if the turn has none
     */
    public Optional<String> key() {
        return calls().stream().findFirst();
    }

    /** Whether a model reads the reasoning of this turn. */
    boolean suits(String wanted) {
        return asked.equals(wanted) || ModelFamily.of(model).equals(ModelFamily.of(wanted));
    }

    /** Whether the Chat client's message is the one that the model wrote. */
    boolean is(JsonNode message) {
        List<String> ids = new ArrayList<>();
        message.path("tool_calls").forEach(call -> ids.add(call.path("id").asText()));
        return ids.equals(calls()) && VisibleContent.hash(message).equals(seen);
    }

    /**
     * The items of the turn, in the order in which the model made them.
     *
     * @param translated what the Chat message alone becomes: messages and calls
     * @return the items, those that were translated and those that were remembered
     */
    List<ObjectNode> items(List<ObjectNode> translated) {
        Deque<ObjectNode> messages = new ArrayDeque<>();
        Deque<ObjectNode> calls = new ArrayDeque<>();
        translated.forEach(item -> (item.path("type").asText().equals("message") ? messages : calls).add(item));
        boolean ownTexts = slots.stream()
                .anyMatch(slot -> slot instanceof Slot.Said said && said.text().isPresent());
        List<ObjectNode> items = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot instanceof Slot.Thought thought) {
                items.add(thought.item().deepCopy());
            } else if (slot instanceof Slot.Said said && ownTexts) {
                said.text().filter(text -> !text.isEmpty()).ifPresent(text -> items.add(message(text, said.phase())));
            } else if (slot instanceof Slot.Said said && !messages.isEmpty()) {
                ObjectNode message = messages.remove();
                putPhase(message, said.phase());
                items.add(message);
            } else if (slot instanceof Slot.Called && !calls.isEmpty()) {
                items.add(calls.remove());
            }
        }
        if (!ownTexts) {
            // Nothing of what the client said is lost, wherever it stands.
            items.addAll(messages);
        }
        items.addAll(calls);
        return items;
    }

    private static ObjectNode message(String text, String phase) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("type", "message").put("role", "assistant").put("content", text);
        putPhase(message, phase);
        return message;
    }

    private static void putPhase(ObjectNode message, String phase) {
        if (!phase.isEmpty()) {
            message.put("phase", phase);
        }
    }

    /**
     * The turn as JSON, for a store or for the member of a message.
     *
     * @return a new tree
     */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asked", asked).put("model", model).put("seen", seen);
        ArrayNode items = json.putArray("items");
        for (Slot slot : slots) {
            if (slot instanceof Slot.Thought thought) {
                items.add(thought.item().deepCopy());
            } else if (slot instanceof Slot.Said said) {
                ObjectNode message = items.addObject().put("type", "message").put("phase", said.phase());
                said.text().ifPresent(text -> message.put("text", text));
            } else if (slot instanceof Slot.Called called) {
                items.addObject().put("type", "call").put("id", called.id());
            }
        }
        return json;
    }

    /**
     * Reads a turn.
     *
     * @param json what {@link #json()} made
     * @return the turn, or empty if it is something else
     */
    static Optional<Turn> read(JsonNode json) {
        boolean complete = json.path("asked").isTextual()
                && json.path("model").isTextual()
                && json.path("seen").isTextual()
                && json.path("items").isArray();
        if (!complete) {
            return Optional.empty();
        }
        List<Slot> slots = new ArrayList<>();
        for (JsonNode item : json.path("items")) {
            Optional<Slot> slot = slot(item);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            slots.add(slot.get());
        }
        return Optional.of(new Turn(
                json.path("asked").asText(),
                json.path("model").asText(),
                json.path("seen").asText(),
                slots));
    }

    private static Optional<Slot> slot(JsonNode item) {
        return switch (item.path("type").asText()) {
            case "reasoning" -> ReasoningItems.copy(item).map(Slot.Thought::new);
            case "message" -> Optional.of(said(item));
            case "call" -> Optional.of(new Slot.Called(item.path("id").asText()));
            default -> Optional.empty();
        };
    }

    private static Slot said(JsonNode item) {
        String phase = item.path("phase").asText();
        Optional<String> text =
                item.path("text").isTextual() ? Optional.of(item.path("text").asText()) : Optional.empty();
        return new Slot.Said(TurnRecorder.PHASES.contains(phase) ? phase : "", text);
    }
}
