package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversations, and responses that belong to one. */
final class ConversationsSide {
    private final Map<String, Dialogue> conversations = new HashMap<>();
    private int responses;

    List<ObjectNode> answer(String call, JsonNode body, @Nullable String query) {
        if (call.equals("POST /conversations")) {
            String id = "conv_" + (conversations.size() + 1);
            Dialogue conversation = new Dialogue();
            conversation.addAll(body.path("items"));
            conversations.put(id, conversation);
            return List.of(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("object", "conversation")
                    .put("created_at", 1_790_000_000));
        }
        if (call.equals("POST /responses")) {
            return response(body);
        }
        if (call.matches("GET /conversations/\\w+/items")) {
            return List.of(items(found(call.split("/", -1)[2]), query != null && query.contains("order=asc")));
        }
        throw new ApiException(404, "not_found", null, "Unknown request URL: " + call + ".");
    }

    private Dialogue found(String id) {
        Dialogue conversation = conversations.get(id);
        if (conversation == null) {
            throw new ApiException(404, "not_found", "conversation", "Conversation with id '" + id + "' not found.");
        }
        return conversation;
    }

    /** The newest first, unless asked otherwise. */
    private static ObjectNode items(Dialogue conversation, boolean oldestFirst) {
        ObjectNode list =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("has_more", false);
        ArrayNode data = list.putArray("data");
        for (int i = 0; i < conversation.items().size(); i++) {
            data.insert(oldestFirst ? data.size() : 0, item(conversation.items().get(i), i));
        }
        return list.put("first_id", data.path(0).path("id").asText())
                .put("last_id", data.path(data.size() - 1).path("id").asText());
    }

    /** A message that was sent as a text has it as a part. */
    private static JsonNode item(JsonNode item, int number) {
        ObjectNode whole = item.deepCopy();
        if (item.path("content").isTextual()) {
            String type = item.path("role").asText().equals("assistant") ? "output_text" : "input_text";
            ObjectNode part = whole.put("type", "message")
                    .put("id", "msg_" + number)
                    .put("status", "completed")
                    .putArray("content")
                    .addObject()
                    .put("type", type)
                    .put("text", item.path("content").asText());
            if (type.equals("output_text")) {
                part.putArray("annotations");
            }
        }
        return whole;
    }

    private List<ObjectNode> response(JsonNode body) {
        if (!body.path("input").isTextual() && body.path("input").isEmpty()) {
            throw ApiException.missing("input");
        }
        String id = body.path("conversation").asText(body.at("/conversation/id").asText());
        Dialogue conversation = found(id);
        conversation.addAll(body.path("input"));
        ObjectNode request = body.deepCopy();
        request.remove(List.of("conversation", "stream"));
        Reply reply = conversation.answer(request);
        ObjectNode response = JsonNodeFactory.instance
                .objectNode()
                .put("id", "resp_" + ++responses)
                .put("object", "response")
                .put("created_at", 1_790_000_000)
                .put("status", "completed");
        response.set("model", body.path("model"));
        response.putObject("conversation").put("id", id);
        response.putArray("output").add(conversation.last());
        response.putObject("usage")
                .put("input_tokens", reply.inputTokens())
                .put("output_tokens", reply.outputTokens())
                .put("total_tokens", reply.totalTokens());
        return body.path("stream").asBoolean() ? events(response, reply) : List.of(response);
    }

    private static List<ObjectNode> events(ObjectNode response, Reply reply) {
        List<ObjectNode> events = new ArrayList<>();
        ObjectNode begun = response.deepCopy().put("status", "in_progress");
        begun.putArray("output");
        add(events, "response.created").set("response", begun);
        JsonNode item = response.path("output").get(0);
        add(events, "response.output_item.added").put("output_index", 0).set("item", item);
        for (String word : Words.of(reply.text())) {
            ObjectNode delta = add(events, "response.output_text.delta");
            delta.put("output_index", 0).put("content_index", 0).put("delta", word);
            delta.set("item_id", item.path("id"));
            delta.putArray("logprobs");
        }
        add(events, "response.output_item.done").put("output_index", 0).set("item", item);
        add(events, "response.completed").set("response", response);
        return events;
    }

    private static ObjectNode add(List<ObjectNode> events, String type) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", type);
        events.add(event.put("sequence_number", events.size()));
        return event;
    }
}
