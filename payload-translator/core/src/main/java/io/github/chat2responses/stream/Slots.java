package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.chat.ItemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the item that an event is about. {@code output_index} is what counts, because some gateways change item ids from
 * event to event; servers that send no index are followed by id, then by what came last.
 */
final class Slots {
    private final Map<Integer, Slot> byIndex = new LinkedHashMap<>();
    private final Map<String, Slot> byId = new HashMap<>();
    private int next;

    /** The slot of an item that is shown in an event, created if it is new. */
    Slot ofItem(JsonNode event, JsonNode item) {
        String id = item.path("id").asText("");
        Slot known = event.path("output_index").isInt()
                ? byIndex.get(event.get("output_index").asInt())
                : byId.get(id);
        if (known == null || !fits(known, kind(item))) {
            known = create(kind(item));
            add(event, known);
        }
        if (!id.isEmpty()) {
            byId.put(id, known);
        }
        return known;
    }

    /** The slot of an event that names its item only; created as an item of that kind if it is new. */
    Slot ofEvent(JsonNode event, ItemKind kind) {
        Slot known = null;
        if (event.path("output_index").isInt()) {
            known = byIndex.get(event.get("output_index").asInt());
        } else if (event.hasNonNull("item_id")) {
            known = byId.get(event.get("item_id").asText());
        }
        if (known == null && !event.path("output_index").isInt()) {
            known = last(kind);
        }
        if (known == null || !fits(known, kind)) {
            known = create(kind);
            add(event, known);
            if (event.hasNonNull("item_id")) {
                byId.putIfAbsent(event.get("item_id").asText(), known);
            }
        }
        return known;
    }

    /** The slot of an item of the complete answer, or null if nothing was heard of it. */
    @Nullable
    Slot ofOutput(JsonNode item, int position, int ordinal) {
        ItemKind kind = kind(item);
        String callId = item.path("call_id").asText("");
        List<Slot> same = new ArrayList<>();
        for (Slot slot : byIndex.values()) {
            if (fits(slot, kind)) {
                if (slot instanceof CallSlot call && !callId.isEmpty() && call.id.equals(callId)) {
                    return slot;
                }
                same.add(slot);
            }
        }
        Slot byId = this.byId.get(item.path("id").asText(""));
        if (byId != null && same.contains(byId)) {
            return byId;
        }
        Slot there = byIndex.get(position);
        boolean free = !(there instanceof CallSlot call) || call.id.isEmpty() || callId.isEmpty();
        if (there != null && same.contains(there) && free) {
            return there;
        }
        boolean anonymous = kind == ItemKind.MESSAGE;
        return anonymous && ordinal < same.size() ? same.get(ordinal) : null;
    }

    /** The slot of an item by its index, or null if there is none yet. */
    @Nullable
    Slot at(int outputIndex) {
        return byIndex.get(outputIndex);
    }

    Slot create(ItemKind kind) {
        return switch (kind) {
            case MESSAGE -> new MessageSlot();
            case FUNCTION_CALL -> new CallSlot(false);
            case CUSTOM_CALL -> new CallSlot(true);
            default -> new OtherSlot();
        };
    }

    List<Slot> all() {
        return List.copyOf(byIndex.values());
    }

    static ItemKind kind(JsonNode item) {
        return ItemKind.of(item.path("type").asText());
    }

    private void add(JsonNode event, Slot slot) {
        int index =
                event.path("output_index").isInt() ? event.get("output_index").asInt() : next;
        byIndex.put(index, slot);
        next = Math.max(next, index) + 1;
    }

    private @Nullable Slot last(ItemKind kind) {
        Slot last = null;
        for (Slot slot : byIndex.values()) {
            if (fits(slot, kind)) {
                last = slot;
            }
        }
        return last;
    }

    private static boolean fits(Slot slot, ItemKind kind) {
        return switch (kind) {
            case MESSAGE -> slot instanceof MessageSlot;
            case FUNCTION_CALL -> slot instanceof CallSlot call && !call.custom;
            case CUSTOM_CALL -> slot instanceof CallSlot call && call.custom;
            default -> slot instanceof OtherSlot;
        };
    }
}
