package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the fake server keeps: each stored response with all the items before it. One that runs in the background can be
 * fetched even if it shall not be stored (the real server keeps it for some ten minutes), but not continued.
 */
final class StoredResponses {
    private final Map<String, Kept> stored = new HashMap<>();

    /**
     * A stored response.
     *
     * @param response the response, finished
     * @param input all items before its output
     * @param events its stream
     * @param polls how often it says that it is not ready
     */
    record Kept(ObjectNode response, ArrayNode input, List<ObjectNode> events, int polls) {
        boolean inBackground() {
            return response.path("background").asBoolean();
        }

        Kept polled() {
            return new Kept(response, input, events, polls - 1);
        }

        Kept cancelled() {
            ObjectNode cancelled = pending(response, "cancelled");
            return new Kept(cancelled, input, events, 0);
        }
    }

    void add(Kept kept) {
        stored.put(kept.response().path("id").asText(), kept);
    }

    /** All items up to a response and of it, for a request that continues it. */
    ArrayNode history(String id) {
        Kept found = stored.get(id);
        if (found == null || !found.response().path("store").asBoolean()) {
            throw new ApiException(
                    400,
                    "previous_response_not_found",
                    "previous_response_id",
                    "Previous response with id '" + id + "' not found.");
        }
        return found.input().deepCopy().addAll((ArrayNode) found.response().path("output"));
    }

    ArrayNode input(String id) {
        return find(id).input();
    }

    /** A response that is asked for again; one that runs in the background takes its time. */
    ObjectNode get(String id) {
        Kept found = find(id);
        if (found.polls() == 0) {
            return found.response();
        }
        stored.put(id, found.polled());
        return pending(found.response(), "in_progress");
    }

    /** The events behind one that the client has seen. */
    List<ObjectNode> eventsAfter(String id, ApiCall call) {
        Kept found = find(id);
        if (!found.inBackground()) {
            throw ApiException.invalid(
                    "stream", "Only responses that were created with background=true and stream=true can be streamed.");
        }
        int seen = call.number("starting_after", -1);
        return found.events().stream()
                .filter(event -> event.path("sequence_number").asInt() > seen)
                .toList();
    }

    ObjectNode delete(String id) {
        find(id);
        stored.remove(id);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", "response")
                .put("deleted", true);
    }

    /** Ends a response in the background; one that is finished stays as it is. */
    ObjectNode cancel(String id) {
        Kept found = find(id);
        if (!found.inBackground()) {
            throw new ApiException(400, null, null, "Cannot cancel a synchronous response.");
        }
        if (found.polls() > 0) {
            stored.put(id, found.cancelled());
        }
        return find(id).response();
    }

    private Kept find(String id) {
        Kept found = stored.get(id);
        if (found == null) {
            throw ApiException.notFound("Response with id '" + id + "' not found.");
        }
        return found;
    }

    static ObjectNode pending(ObjectNode answer, String status) {
        ObjectNode pending = answer.deepCopy().put("status", status);
        pending.putArray("output");
        pending.putNull("usage").putNull("error").putNull("incomplete_details");
        return pending;
    }
}
