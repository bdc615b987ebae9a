package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An answer with status 200.
 *
 * @param contentType its type
 * @param body its text
 */
record Served(String contentType, String body) {
    static Served json(JsonNode tree) {
        return new Served("application/json", tree.toString());
    }

    /** Server-sent events, each with its name. */
    static Served events(List<ObjectNode> events) {
        StringBuilder text = new StringBuilder();
        for (ObjectNode event : events) {
            text.append("event: ").append(event.path("type").asText()).append('\n');
            text.append("data: ").append(event).append("\n\n");
        }
        return new Served("text/event-stream", text.toString());
    }

    /** Events of Chat Completions, which have no names and a mark at the end. */
    static Served chunks(List<ObjectNode> chunks) {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append("data: ").append(chunk).append("\n\n"));
        return new Served("text/event-stream", text + "data: [DONE]\n\n");
    }

    static Served file(String content) {
        return new Served("application/octet-stream", content);
    }
}
