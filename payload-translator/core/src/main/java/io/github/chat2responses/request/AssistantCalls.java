package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/**
 * The calls of an assistant message. The Chat id goes into {@code call_id}, never into {@code id}, which is the server's;
 * arguments go over as they are, valid JSON or not.
 */
final class AssistantCalls {
    private static final Set<String> CUSTOM_MEMBERS = Set.of("name", "input");
    private static final Set<String> FUNCTION_CALL_MEMBERS = Set.of("id", "type", "function");
    private static final Set<String> CUSTOM_CALL_MEMBERS = Set.of("id", "type", "custom");
    private static final Set<String> CALL_MEMBERS = Set.of("name", "arguments");

    private AssistantCalls() {}

    static void add(JsonNode message, Pointer at, ArrayNode input, Draft draft) {
        JsonNode calls = message.path("tool_calls");
        if (!calls.isMissingNode() && !calls.isNull() && !calls.isArray()) {
            draft.wrongType(at.at("tool_calls"), calls, "an array");
        }
        for (int i = 0; calls.isArray() && i < calls.size(); i++) {
            addCall(calls.get(i), at.at("tool_calls").at(i), input, draft);
        }
        if (message.hasNonNull("function_call")) {
            addLegacy(Read.object(message, "function_call", at, draft), at.at("function_call"), input, draft);
        }
    }

    private static void addCall(JsonNode call, Pointer at, ArrayNode input, Draft draft) {
        if (!call.isObject()) {
            draft.wrongType(at, call, "an object");
            return;
        }
        // Some clients forget the type of the only kind there used to be.
        String type = call.has("type") || !call.has("function") ? Read.text(call, "type", at, draft) : "function";
        switch (type) {
            case "function" -> addCall(call, type, "arguments", at, input, draft);
            case "custom" -> addCall(call, type, "input", at, input, draft);
            default ->
                draft.notes()
                        .add(
                                RequestRules.UNKNOWN_CALL,
                                at,
                                "'" + type + "' is not a kind of call of Chat; it was dropped");
        }
    }

    private static void addCall(JsonNode call, String type, String payload, Pointer at, ArrayNode input, Draft draft) {
        boolean custom = type.equals("custom");
        String id = Read.text(call, "id", at, draft);
        JsonNode inner = Read.object(call, type, at, draft);
        Pointer innerAt = at.at(type);
        ObjectNode item = Items.add(input, custom ? Items.CUSTOM_CALL : Items.FUNCTION_CALL);
        item.put("call_id", draft.calls().open(id, custom, at));
        item.set("name", Read.textNode(inner, "name", innerAt, draft));
        item.set(payload, Read.textNode(inner, payload, innerAt, draft));
        Unknown.report(inner, custom ? CUSTOM_MEMBERS : CALL_MEMBERS, innerAt, draft.notes());
        Unknown.report(call, custom ? CUSTOM_CALL_MEMBERS : FUNCTION_CALL_MEMBERS, at, draft.notes());
    }

    private static void addLegacy(JsonNode call, Pointer at, ArrayNode input, Draft draft) {
        String name = Read.text(call, "name", at, draft);
        ObjectNode item = input.addObject().put("type", "function_call");
        item.put("call_id", draft.calls().openLegacy(name, at));
        item.put("name", name);
        item.put("arguments", Read.text(call, "arguments", at, draft));
        Unknown.report(call, CALL_MEMBERS, at, draft.notes());
    }
}
