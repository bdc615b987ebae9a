package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of an answer with status 200. */
record Served(String contentType, byte[] body) {
    static Served json(JsonNode tree) {
        return new Served("application/json", utf8(tree.toString()));
    }

    /** Server-sent events, each with its name. */
    static Served events(List<ObjectNode> events) {
        StringBuilder text = new StringBuilder();
        for (ObjectNode event : events) {
            text.append("event: ").append(event.path("type").asText()).append('\n');
            text.append("data: ").append(event).append("\n\n");
        }
        return new Served("text/event-stream", utf8(text.toString()));
    }

    /** Events of Chat Completions, which have no names and a mark at the end. */
    static Served chunks(List<ObjectNode> chunks) {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append("data: ").append(chunk).append("\n\n"));
        return new Served("text/event-stream", utf8(text + "data: [DONE]\n\n"));
    }

    static Served bytes(byte[] body) {
        return new Served("application/octet-stream", body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
