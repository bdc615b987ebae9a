package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a thread or a conversation holds, as input items of a response: so that both lead to the same answer. */
final class Dialogue {
    private static final Set<String> HOSTED = Set.of("file_search", "code_interpreter");

    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();

    ArrayNode items() {
        return items;
    }

    void add(String role, JsonNode content) {
        items.addObject().put("type", "message").put("role", role).set("content", content);
    }

    void addAll(JsonNode input) {
        if (input.isTextual()) {
            add("user", input);
        } else {
            input.forEach(item -> items.add(item.deepCopy()));
        }
    }

    /** What the model says to all of it, which becomes a part of it. Its request names no input. */
    Reply answer(ObjectNode request) {
        ObjectNode whole = request.deepCopy();
        whole.set("input", items.deepCopy());
        ArrayNode functions = whole.putArray("tools");
        ArrayNode hosted = JsonNodeFactory.instance.arrayNode();
        request.path("tools").forEach(tool -> (isHosted(tool) ? hosted : functions).add(tool));
        Conversation conversation = ResponsesReader.read(whole);
        conversation.view().set("hosted", hosted);
        Reply reply = FakeModel.reply(conversation);
        items.add(item(reply));
        return reply;
    }

    private static boolean isHosted(JsonNode tool) {
        return HOSTED.contains(tool.path("type").asText());
    }

    private ObjectNode item(Reply reply) {
        // The same in a thread and in a conversation: the model sees it.
        String number = String.valueOf(items.size());
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (reply.tool() != null) {
            return item.put("type", "function_call")
                    .put("id", "fc_" + number)
                    .put("call_id", "call_" + number)
                    .put("name", reply.tool())
                    .put("arguments", reply.arguments())
                    .put("status", "completed");
        }
        item.put("type", "message")
                .put("id", "msg_" + number)
                .put("role", "assistant")
                .put("status", "completed");
        item.putArray("content")
                .addObject()
                .put("type", "output_text")
                .put("text", reply.text())
                .putArray("annotations");
        return item;
    }

    JsonNode last() {
        return items.get(items.size() - 1);
    }
}
