package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request to Responses, seen whole.
 *
 * @param body the request as it was sent
 * @param items its input, behind everything that it continues
 */
record ResponsesRequest(ObjectNode body, ArrayNode items) {
    /** What an application sends back when the model asked it to do something. */
    private static final Set<String> CLIENT_ANSWERS = Set.of(
            "function_call_output",
            "custom_tool_call_output",
            "computer_call_output",
            "mcp_approval_response",
            "local_shell_call_output",
            "shell_call_output",
            "apply_patch_call_output");

    boolean streams() {
        return body.path("stream").asBoolean();
    }

    boolean stores() {
        return body.path("store").asBoolean(true);
    }

    boolean inBackground() {
        return body.path("background").asBoolean();
    }

    boolean includes(String name) {
        for (JsonNode included : body.path("include")) {
            if (included.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The first tool it offers whose type begins so: {@code web_search_2025_08_26} is a web search, too. */
    Optional<JsonNode> tool(String type) {
        return tools(type).stream().findFirst();
    }

    List<JsonNode> tools(String type) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode tool : body.path("tools")) {
            if (tool.path("type").asText().startsWith(type)) {
                found.add(tool);
            }
        }
        return found;
    }

    /** The last thing that the user said. */
    String said() {
        int last = lastSaid();
        return last < 0 ? "" : text(items.get(last));
    }

    /** All texts, those of tools' outputs too. */
    String context() {
        StringBuilder all = new StringBuilder();
        all.append(body.path("instructions").asText("")).append('\n');
        items.forEach(item -> all.append(text(item)).append('\n'));
        return all.toString();
    }

    /** The items behind the last thing that the user said. */
    List<JsonNode> sinceSaid() {
        List<JsonNode> since = new ArrayList<>();
        for (int i = lastSaid() + 1; i < items.size(); i++) {
            since.add(items.get(i));
        }
        return since;
    }

    /** How often the application has answered since then. */
    int answered() {
        return (int)
                sinceSaid().stream().filter(ResponsesRequest::isClientAnswer).count();
    }

    static boolean isClientAnswer(JsonNode item) {
        return CLIENT_ANSWERS.contains(item.path("type").asText());
    }

    private int lastSaid() {
        int last = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path("role").asText().equals("user")) {
                last = i;
            }
        }
        return last;
    }

    private static String text(JsonNode item) {
        JsonNode content = item.has("output") ? item.get("output") : item.path("content");
        if (content.isTextual()) {
            return content.asText();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }
}
