package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Every call has an answer of the application, and every answer a call. */
final class CallPairs {
    private static final Map<String, String> CALL_OF = Map.of(
            "function_call_output", "function_call",
            "custom_tool_call_output", "custom_tool_call",
            "computer_call_output", "computer_call",
            "mcp_approval_response", "mcp_approval_request");

    private CallPairs() {}

    static void check(ArrayNode items, int own) {
        Map<String, JsonNode> calls = new HashMap<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            String type = item.path("type").asText();
            if (CALL_OF.containsValue(type)) {
                calls.put(key(type, id(item)), item);
            }
            if (CALL_OF.containsKey(type)) {
                String key = key(callOf(type), id(item));
                JsonNode call = calls.get(key);
                if (call == null) {
                    throw orphan(item, type);
                }
                answered.add(key);
                if (i >= own && type.equals("computer_call_output")) {
                    safety(call, item);
                }
            }
        }
        calls.forEach((key, call) -> {
            if (!answered.contains(key) && !call.path("type").asText().equals("mcp_approval_request")) {
                throw unanswered(call);
            }
        });
    }

    private static String callOf(String answer) {
        return Objects.requireNonNull(CALL_OF.get(answer));
    }

    private static String key(String type, String id) {
        return type + " " + id;
    }

    private static String id(JsonNode item) {
        for (String name : List.of("call_id", "approval_request_id")) {
            if (item.hasNonNull(name)) {
                return item.path(name).asText();
            }
        }
        return item.path("id").asText();
    }

    private static ApiException orphan(JsonNode answer, String type) {
        if (type.equals("mcp_approval_response")) {
            return ApiException.input("No approval request found for approval response with approval_request_id '"
                    + answer.path("approval_request_id").asText() + "'.");
        }
        String what = callOf(type).startsWith("computer") ? "computer call" : "function call";
        return ApiException.input("No tool call found for " + what + " output with call_id "
                + answer.path("call_id").asText() + ".");
    }

    private static ApiException unanswered(JsonNode call) {
        String what = switch (call.path("type").asText()) {
            case "computer_call" -> "computer call";
            case "custom_tool_call" -> "custom tool call";
            default -> "function call";
        };
        return ApiException.input(
                "No tool output found for " + what + " " + call.path("call_id").asText() + ".");
    }

    private static void safety(JsonNode call, JsonNode output) {
        Set<String> open = new TreeSet<>(call.path("pending_safety_checks").findValuesAsText("id"));
        output.path("acknowledged_safety_checks").findValuesAsText("id").forEach(open::remove);
        if (!open.isEmpty()) {
            throw ApiException.input(
                    "Computer tool has unacknowledged safety check for ['" + String.join("', '", open) + "']");
        }
    }
}
