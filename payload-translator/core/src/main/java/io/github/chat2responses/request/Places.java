package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chat2responses.memory.ItemPlace;
import io.github.chat2responses.memory.ToolPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps account of where each input item and each tool came from. */
final class Places {
    private final List<ItemPlace> items = new ArrayList<>();
    private final List<ToolPlace> tools = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private boolean hoisted;

    void hoisted() {
        hoisted = true;
    }

    boolean isHoisted() {
        return hoisted;
    }

    /** A part of the message that is being translated became a part of an item. */
    void keepPart(int index) {
        parts.add(index);
    }

    /** The items at the end of the input that have no place yet came from this message. */
    void endMessage(int message, JsonNode chat, ArrayNode input) {
        int call = 0;
        for (int i = items.size(); i < input.size(); i++) {
            ItemPlace.Kind kind = kind(input.get(i), chat);
            boolean isCall = kind == ItemPlace.Kind.FUNCTION_CALL || kind == ItemPlace.Kind.CUSTOM_CALL;
            items.add(new ItemPlace(kind, message, isCall ? call++ : 0, parts));
        }
        parts.clear();
    }

    private static ItemPlace.Kind kind(JsonNode item, JsonNode chat) {
        return switch (item.path("type").asText()) {
            case "function_call" ->
                chat.path("tool_calls").isArray() ? ItemPlace.Kind.FUNCTION_CALL : ItemPlace.Kind.LEGACY_CALL;
            case "custom_tool_call" -> ItemPlace.Kind.CUSTOM_CALL;
            case "function_call_output", "custom_tool_call_output" -> ItemPlace.Kind.OUTPUT;
            default -> ItemPlace.Kind.MESSAGE;
        };
    }

    void item(ItemPlace place) {
        items.add(place);
    }

    /** All parts of the message became parts of the last item. */
    void keepAllParts(int count) {
        ItemPlace last = items.remove(items.size() - 1);
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        items.add(new ItemPlace(last.kind(), last.message(), last.call(), all));
    }

    void tool(ToolPlace place) {
        tools.add(place);
    }

    void tool(String field, int index, String box) {
        tools.add(new ToolPlace(field, index, box));
    }

    List<ItemPlace> items() {
        return items;
    }

    List<ToolPlace> tools() {
        return tools;
    }
}
