package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page of a list: {@code limit}, {@code order} (the newest first) and {@code after}. */
final class Page {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private Page() {}

    static ObjectNode of(Iterable<JsonNode> all, ApiCall call) {
        List<JsonNode> items = new ArrayList<>();
        all.forEach(items::add);
        if (!call.query("order").equals("asc")) {
            Collections.reverse(items);
        }
        int limit = call.number("limit", USUAL);
        if (limit < 1 || limit > MOST) {
            throw ApiException.invalid(
                    "limit", "Invalid 'limit': expected a value from 1 to 100, but got " + limit + ".");
        }
        int from = after(items, call.query("after"));
        List<JsonNode> page = items.subList(from, Math.min(items.size(), from + limit));
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = list.putArray("data").addAll(page);
        list.put("first_id", data.path(0).path("id").asText(""));
        list.put("last_id", data.path(data.size() - 1).path("id").asText(""));
        return list.put("has_more", from + page.size() < items.size());
    }

    private static int after(List<JsonNode> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path("id").asText().equals(id)) {
                return i + 1;
            }
        }
        if (!id.isEmpty()) {
            throw ApiException.invalid("after", "Item with id '" + id + "' not found.");
        }
        return 0;
    }
}
