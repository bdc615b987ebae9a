package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The endpoints below {@code /v1/conversations}. */
final class Conversations {
    private static final int MOST_ITEMS = 20;

    private final Ids ids;
    private final Map<String, Kept> kept = new HashMap<>();

    Conversations(Ids ids) {
        this.ids = ids;
    }

    private record Kept(ObjectNode conversation, ArrayNode items) {}

    Served answer(ApiCall call) {
        if (call.is("POST", 1)) {
            return Served.json(create(call.object()));
        }
        Kept found = find(call.step(1));
        if (call.steps().size() == 2) {
            return Served.json(conversation(call, found));
        }
        if (!call.step(2).equals("items")) {
            throw call.unknown();
        }
        if (call.is("GET", 3)) {
            return Served.json(Page.of(found.items(), call));
        }
        if (call.is("POST", 3)) {
            ArrayNode added = added(call.object());
            found.items().addAll(added);
            ApiCall all = new ApiCall("GET", call.path(), "order=asc&limit=100", call.body());
            return Served.json(Page.of(added, all));
        }
        return Served.json(item(call, found));
    }

    private ObjectNode create(ObjectNode body) {
        ObjectNode conversation = JsonNodeFactory.instance
                .objectNode()
                .put("id", ids.next("conv"))
                .put("object", "conversation")
                .put("created_at", ResponsesWriter.CREATED);
        conversation.set(
                "metadata", body.path("metadata").isObject() ? body.get("metadata") : conversation.objectNode());
        kept.put(conversation.path("id").asText(), new Kept(conversation, added(body)));
        return conversation;
    }

    private ObjectNode conversation(ApiCall call, Kept found) {
        ObjectNode conversation = found.conversation();
        switch (call.method()) {
            case "GET" -> {}
            case "POST" -> conversation.set("metadata", call.object().path("metadata"));
            case "DELETE" -> {
                kept.remove(call.step(1));
                return JsonNodeFactory.instance
                        .objectNode()
                        .put("id", call.step(1))
                        .put("object", "conversation.deleted")
                        .put("deleted", true);
            }
            default -> throw call.unknown();
        }
        return conversation;
    }

    private static ObjectNode item(ApiCall call, Kept found) {
        for (int i = 0; i < found.items().size(); i++) {
            JsonNode item = found.items().get(i);
            if (item.path("id").asText().equals(call.step(3))) {
                if (call.is("GET", 4)) {
                    return (ObjectNode) item;
                }
                if (call.is("DELETE", 4)) {
                    found.items().remove(i);
                    return found.conversation();
                }
            }
        }
        throw ApiException.notFound("Item with id '" + call.step(3) + "' not found.");
    }

    private ArrayNode added(ObjectNode body) {
        JsonNode items = body.path("items");
        if (items.size() > MOST_ITEMS) {
            throw new ApiException(
                    400,
                    "array_above_max_length",
                    "items",
                    "Invalid 'items': array too long. Expected an array with maximum length 20, but got an array with length "
                            + items.size() + " instead.");
        }
        return Items.complete(Items.of(items), ids);
    }

    /** The items of the conversation that a request names; none if it names none. */
    ArrayNode items(ObjectNode request) {
        return request.hasNonNull("conversation") ? find(id(request)).items() : JsonNodeFactory.instance.arrayNode();
    }

    /** Puts a request's items and those of the answer behind the conversation that the request names. */
    void append(ObjectNode request, ArrayNode input, JsonNode output) {
        if (request.hasNonNull("conversation")) {
            find(id(request)).items().addAll(input).addAll((ArrayNode) output);
        }
    }

    static String id(ObjectNode request) {
        JsonNode conversation = request.path("conversation");
        return conversation.isObject() ? conversation.path("id").asText() : conversation.asText();
    }

    private Kept find(String id) {
        Kept found = kept.get(id);
        if (found == null) {
            throw ApiException.notFound("Conversation with id '" + id + "' not found.");
        }
        return found;
    }
}
