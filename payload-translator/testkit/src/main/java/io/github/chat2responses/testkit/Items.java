package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items that the server has made so far, and those of them that it keeps. */
final class Items {
    private final Map<String, JsonNode> made = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    /** Which reasoning led to an item, by their ids. */
    private final Map<String, String> reasons = new HashMap<>();

    /** The input of a request as items. */
    static ArrayNode of(JsonNode input) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        if (input.isTextual()) {
            items.addObject().put("role", "user").set("content", input);
        } else {
            input.forEach(item -> items.add(item.deepCopy()));
        }
        return items;
    }

    /** Remembers items, for requests that name them by id. */
    void add(JsonNode items, boolean keep) {
        String reason = "";
        for (JsonNode item : items) {
            String id = item.path("id").asText("");
            if (!id.isEmpty()) {
                made.put(id, item);
                if (keep) {
                    kept.add(id);
                }
            }
            if (!reason.isEmpty()) {
                reasons.put(id, reason);
            }
            reason = item.path("type").asText().equals("reasoning") ? id : "";
        }
    }

    /** The reasoning that led to an item. */
    Optional<String> reason(String id) {
        return Optional.ofNullable(reasons.get(id));
    }

    boolean isReason(String id) {
        return reasons.containsValue(id);
    }

    /** The same items, with those in the place of references that they refer to. */
    ArrayNode resolve(ArrayNode items) {
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            whole.add(isReference(item) ? find(item) : item);
        }
        return whole;
    }

    private static boolean isReference(JsonNode item) {
        return switch (item.path("type").asText("")) {
            case "item_reference" -> true;
            // The type of a reference may be left out.
            case "" -> item.hasNonNull("id") && !item.has("role");
            case "image_generation_call" -> !item.hasNonNull("result");
            case "reasoning" -> item.hasNonNull("id") && !item.hasNonNull("encrypted_content");
            default -> false;
        };
    }

    private JsonNode find(JsonNode reference) {
        String id = reference.path("id").asText();
        JsonNode found = made.get(id);
        if (found == null) {
            throw ApiException.notFound("Item with id '" + id + "' not found.");
        }
        if (!kept.contains(id)) {
            throw ApiException.notFound("Item with id '" + id
                    + "' not found. Items are not persisted when `store` is set to false. Try again with `store` set to"
                    + " true, or remove this item from your input.");
        }
        return found.deepCopy();
    }

    /** Input items as the API shows them: with ids, and with lists of parts. */
    static ArrayNode complete(ArrayNode items, Ids ids) {
        ArrayNode complete = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            ObjectNode whole = item.deepCopy();
            String type = item.path("type").asText("message");
            whole.put("type", type);
            if (!item.hasNonNull("id")) {
                whole.put("id", ids.next(prefix(type)));
            }
            if (type.equals("message") && item.path("content").isTextual()) {
                boolean assistant = item.path("role").asText().equals("assistant");
                ObjectNode part = whole.putArray("content").addObject();
                part.put("type", assistant ? "output_text" : "input_text").set("text", item.get("content"));
                if (assistant) {
                    part.putArray("annotations");
                    part.putArray("logprobs");
                }
            }
            if (type.equals("message") && !item.hasNonNull("status")) {
                whole.put("status", "completed");
            }
            complete.add(whole);
        }
        return complete;
    }

    /** How ids of items of a type begin. */
    static String prefix(String type) {
        return switch (type) {
            case "message" -> "msg";
            case "reasoning" -> "rs";
            case "function_call" -> "fc";
            case "function_call_output" -> "fco";
            case "custom_tool_call" -> "ctc";
            case "web_search_call" -> "ws";
            case "file_search_call" -> "fs";
            case "code_interpreter_call" -> "ci";
            case "image_generation_call" -> "ig";
            case "computer_call" -> "cu";
            case "mcp_list_tools" -> "mcpl";
            case "mcp_call" -> "mcp";
            case "mcp_approval_request" -> "mcpr";
            default -> "item";
        };
    }
}
