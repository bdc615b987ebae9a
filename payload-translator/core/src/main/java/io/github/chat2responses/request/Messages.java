package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;

/** Messages to input items, in order; one message yields none, one or several (schema {@code InputParam}). */
final class Messages {
    private final Diagnostics diagnostics;
    private final Parts parts;
    private final CallIds ids;
    private final ArrayNode items = JsonNodeFactory.instance.arrayNode();

    Messages(Diagnostics diagnostics, CallIds ids) {
        this.diagnostics = diagnostics;
        this.parts = new Parts(diagnostics);
        this.ids = ids;
    }

    ArrayNode items(JsonNode messages, int from) {
        for (int i = from; i < messages.size(); i++) {
            message(messages.get(i), Pointers.of("messages", i));
        }
        ids.reportOpen();
        return items;
    }

    private void message(JsonNode message, String path) {
        String role = message.path("role").asText();
        if (message.hasNonNull("name") && !role.equals("function")) {
            diagnostics.add("C2R109", Pointers.child(path, "name"), "the name " + message.get("name") + " was dropped");
        }
        switch (role) {
            case "system", "developer", "user" ->
                item(role).set("content", parts.input(message.path("content"), Pointers.child(path, "content")));
            case "assistant" -> assistant(message, path);
            case "tool" -> toolOutput(message, path);
            case "function" -> {
                ObjectNode output = items.addObject().put("type", "function_call_output");
                output.put("call_id", ids.legacyOutput(path))
                        .put("output", message.path("content").asText(""));
            }
            default ->
                diagnostics.add(
                        "C2R118", path, "there is no counterpart for the role " + (role.isEmpty() ? "(none)" : role));
        }
    }

    private ObjectNode item(String role) {
        return items.addObject().put("type", "message").put("role", role);
    }

    private void assistant(JsonNode message, String path) {
        JsonNode content = message.path("content");
        if ((content.isArray() && !content.isEmpty())
                || (content.isTextual() && !content.asText().isEmpty())) {
            item("assistant").set("content", parts.output(content, Pointers.child(path, "content")));
        }
        if (message.hasNonNull("refusal")) {
            item("assistant")
                    .putArray("content")
                    .addObject()
                    .put("type", "refusal")
                    .set("refusal", message.get("refusal"));
        }
        JsonNode calls = message.path("tool_calls");
        for (int i = 0; i < calls.size(); i++) {
            call(calls.get(i), path + Pointers.of("tool_calls", i));
        }
        if (message.hasNonNull("function_call")) {
            ObjectNode item = items.addObject().put("type", "function_call");
            item.put("call_id", ids.legacyCall(Pointers.child(path, "function_call")));
            copy(item, message.get("function_call"), "name", "arguments");
        }
    }

    private void call(JsonNode call, String path) {
        boolean custom = call.path("type").asText("function").equals("custom");
        ObjectNode item = items.addObject().put("type", custom ? "custom_tool_call" : "function_call");
        item.put("call_id", ids.call(call.path("id").asText(), custom, path));
        if (custom) {
            copy(item, call.path("custom"), "name", "input");
        } else {
            copy(item, call.path("function"), "name", "arguments");
        }
    }

    private void toolOutput(JsonNode message, String path) {
        String id = message.path("tool_call_id").asText();
        ObjectNode item =
                items.addObject().put("type", ids.isCustom(id) ? "custom_tool_call_output" : "function_call_output");
        item.put("call_id", ids.output(id, path));
        item.set("output", parts.input(message.path("content"), Pointers.child(path, "content")));
    }

    private static void copy(ObjectNode target, JsonNode source, String... names) {
        for (String name : names) {
            target.set(name, source.has(name) ? source.get(name) : target.textNode(""));
        }
    }
}
