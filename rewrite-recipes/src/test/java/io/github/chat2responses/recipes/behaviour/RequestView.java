package io.github.chat2responses.recipes.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A Responses request with all that can be written in two ways written in one. */
public final class RequestView {
    private RequestView() {}

    /** The view of a request. */
    public static JsonNode of(JsonNode request) {
        ObjectNode view = request.deepCopy();
        ArrayNode input = JsonNodeFactory.instance.arrayNode();
        if (view.has("instructions")) {
            input.add(message("system", view.remove("instructions")));
        }
        if (view.path("input").isTextual()) {
            input.add(message("user", view.get("input")));
        } else {
            view.path("input").forEach(item -> input.add(item(item)));
        }
        if (!view.has("tools")) {
            // Says nothing then; the API of Chat even refuses it.
            view.remove("parallel_tool_calls");
        }
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        view.path("tools").forEach(tool -> tools.add(tool(tool)));
        view.set("tools", tools);
        return view.set("input", input);
    }

    private static JsonNode item(JsonNode item) {
        ObjectNode copy = item.deepCopy();
        if (!copy.has("type")) {
            copy.put("type", "message");
        }
        if (copy.path("role").asText().equals("developer")) {
            // The field `instructions` is a system or developer message, which mean the same.
            copy.put("role", "system");
        }
        // An item that is sent back as it came says more than Chat could.
        copy.remove(List.of("id", "status"));
        if (copy.path("call_id").asText().startsWith("call_legacy_")) {
            // Calls of functions had no ids in Chat: the translator makes one up, new code has the model's.
            copy.put("call_id", "call_1");
        }
        JsonNode parts = copy.path("content");
        if (parts.size() == 1 && parts.path(0).path("type").asText().matches("(in|out)put_text")) {
            copy.set("content", parts.path(0).path("text"));
        }
        return copy;
    }

    /** A function without parameters has none, or an object without properties. */
    private static JsonNode tool(JsonNode tool) {
        ObjectNode copy = tool.deepCopy();
        JsonNode parameters = tool.path("parameters");
        if (parameters.isNull()
                || parameters.path("properties").isObject()
                        && parameters.path("properties").isEmpty()) {
            copy.remove("parameters");
        }
        return copy;
    }

    private static ObjectNode message(String role, JsonNode content) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "message")
                .put("role", role)
                .set("content", content);
    }
}
