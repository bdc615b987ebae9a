package io.github.chat2responses.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.SearchLimits;
import java.util.Set;

/** What of an overlay does not go together with a request, or with Chat. */
final class Conflicts {
    private static final Set<String> RUN_BY_CLIENT = Set.of("computer", "computer_use_preview", "apply_patch");

    private final ObjectNode chat;
    private final ObjectNode body;
    private final Notes notes;

    private Conflicts(ObjectNode chat, ObjectNode body, Notes notes) {
        this.chat = chat;
        this.body = body;
        this.notes = notes;
    }

    static void report(ObjectNode chat, ObjectNode body, ObjectNode overlay, Notes notes) {
        Conflicts conflicts = new Conflicts(chat, body, notes);
        overlay.path("tools").forEach(conflicts::tool);
        if (overlay.has("tools")) {
            conflicts.choice();
        }
        conflicts.state(overlay);
    }

    /** Whether the request brings a web search itself, the only tool of an overlay that Chat has a word for. */
    static boolean searches(ObjectNode body) {
        for (JsonNode tool : body.path("tools")) {
            if (isSearch(tool)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSearch(JsonNode tool) {
        return tool.path("type").asText().startsWith("web_search");
    }

    private void tool(JsonNode tool) {
        String type = tool.path("type").asText();
        if (isSearch(tool) && searches(body)) {
            notes.add(
                    OverlayRules.REQUEST_WINS,
                    Pointer.root().at("web_search_options"),
                    "the request brings a tool '" + type + "' itself; the overlay's was not added");
        }
        if (isSearch(tool)) {
            SearchLimits.report(chat, notes);
        }
        if (asks(tool)) {
            add(
                    OverlayRules.ASKS_CLIENT,
                    "tools",
                    "the tool '" + type + "' waits for the application, which Chat cannot tell");
        }
        if (type.equals("image_generation")) {
            add(OverlayRules.LEFT_OUT_OF_ANSWER, "tools", "Chat has no place for what the tool '" + type + "' makes");
        }
    }

    private static boolean asks(JsonNode tool) {
        String type = tool.path("type").asText();
        return switch (type) {
            case "mcp" -> !tool.path("require_approval").asText().equals("never");
            case "shell" -> !tool.path("environment").path("type").asText().startsWith("container");
            case "tool_search" -> tool.path("execution").asText().equals("client");
            default -> RUN_BY_CLIENT.contains(type);
        };
    }

    private void choice() {
        JsonNode choice = body.path("tool_choice");
        boolean open = choice.isMissingNode()
                || choice.asText().equals("auto")
                || choice.asText().equals("required");
        if (!open) {
            String field = chat.has("tool_choice") ? "tool_choice" : "function_call";
            add(OverlayRules.NEVER_CALLED, field, "the tool choice excludes the tools of the overlay");
        }
    }

    private void state(ObjectNode overlay) {
        String state = overlay.has("conversation") ? "conversation" : "previous_response_id";
        if (overlay.has(state)) {
            for (JsonNode message : chat.path("messages")) {
                if (message.path("role").asText().equals("assistant")) {
                    add(
                            OverlayRules.HISTORY_TWICE,
                            "messages",
                            "the request carries earlier turns besides '" + state + "'");
                    break;
                }
            }
        }
        if (overlay.has("conversation") && chat.path("n").asInt(1) > 1) {
            add(OverlayRules.SEVERAL_CALLS, "n", "each choice is an answer of its own to the conversation");
        }
        if (overlay.path("background").asBoolean() && !chat.path("stream").asBoolean()) {
            add(OverlayRules.ANSWERS_LATER, "stream", "the overlay asks for a response in the background");
        }
        if (overlay.path("background").asBoolean() && !body.path("store").asBoolean(true)) {
            add(OverlayRules.NOT_STORED, "store", "the overlay asks for a response in the background");
        }
    }

    private void add(String code, String field, String message) {
        notes.add(code, Pointer.root().at(field), message);
    }
}
