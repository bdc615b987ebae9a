package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the fake server keeps: each stored response with all the items before it, for requests that name it. */
final class StoredResponses {
    /** A stored response and its history. */
    private record Stored(ObjectNode response, ArrayNode items, AtomicInteger asked) {}

    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** The same request with the items of the response it names before its own. */
    JsonNode withHistory(JsonNode request) {
        if (!request.hasNonNull("previous_response_id")) {
            return request;
        }
        String previous = request.path("previous_response_id").asText();
        Stored found = stored.get(previous);
        if (found == null) {
            throw new ApiException(
                    400,
                    "previous_response_not_found",
                    "previous_response_id",
                    "Previous response with id '" + previous + "' not found.");
        }
        ArrayNode items = found.items().deepCopy();
        items.addAll(items(request.path("input")));
        ObjectNode whole = request.deepCopy();
        whole.remove("previous_response_id");
        whole.set("input", items);
        return whole;
    }

    /** Gives an answer its id and keeps it, unless the request says no; one in the background is not ready yet. */
    ObjectNode add(JsonNode whole, ObjectNode answer) {
        String id = "resp_" + count.incrementAndGet();
        answer.put("id", id);
        boolean background = whole.path("background").asBoolean();
        boolean store = whole.path("store").asBoolean(true);
        if (background && !store) {
            throw new ApiException(400, "invalid_value", "background", "Background mode requires store to be true.");
        }
        if (store) {
            ArrayNode items = items(whole.path("input"));
            items.addAll((ArrayNode) answer.path("output"));
            stored.put(id, new Stored(answer.deepCopy(), items, new AtomicInteger()));
        }
        return background ? pending(answer, "queued") : answer;
    }

    /** A response that is asked for again; one that runs in the background is ready the second time. */
    ObjectNode get(String id) {
        Stored found = stored.get(id);
        if (found == null) {
            throw new ApiException(404, "not_found", "response_id", "Response with id '" + id + "' not found.");
        }
        boolean waits =
                found.response().path("background").asBoolean() && found.asked().incrementAndGet() == 1;
        return waits ? pending(found.response(), "in_progress") : found.response();
    }

    private static ObjectNode pending(ObjectNode answer, String status) {
        ObjectNode pending = answer.deepCopy().put("status", status);
        pending.putArray("output");
        pending.putNull("usage");
        return pending;
    }

    private static ArrayNode items(JsonNode input) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        if (input.isTextual()) {
            items.addObject().put("role", "user").set("content", input);
        } else {
            input.forEach(item -> items.add(item.deepCopy()));
        }
        return items;
    }
}
