package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that programs of the code interpreter have written: {@code GET /v1/containers/ID/files...}. */
final class Containers {
    private final Ids ids;
    private final Map<String, Map<String, Kept>> containers = new HashMap<>();

    Containers(Ids ids) {
        this.ids = ids;
    }

    private record Kept(ObjectNode file, String content) {}

    /** A new container, as {@code container.type: auto} asks for it. */
    String create() {
        String id = ids.next("cntr");
        containers.put(id, new LinkedHashMap<>());
        return id;
    }

    /** Writes a file, and returns its id. */
    String write(String container, String name, String content) {
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("id", ids.next("cfile"))
                .put("object", "container.file")
                .put("container_id", container)
                .put("created_at", ResponsesWriter.CREATED)
                .put("bytes", content.getBytes(StandardCharsets.UTF_8).length)
                .put("path", "/mnt/data/" + name)
                .put("source", "assistant");
        String id = file.path("id").asText();
        containers.computeIfAbsent(container, any -> new LinkedHashMap<>()).put(id, new Kept(file, content));
        return id;
    }

    Served answer(ApiCall call) {
        Map<String, Kept> files = containers.get(call.step(1));
        if (files == null) {
            throw ApiException.notFound("Container with id '" + call.step(1) + "' not found.");
        }
        if (call.is("GET", 3) && call.step(2).equals("files")) {
            return Served.json(
                    Page.of(files.values().stream().<JsonNode>map(Kept::file).toList(), call));
        }
        Kept found = files.get(call.step(3));
        if (found == null) {
            throw ApiException.notFound("Container file with id '" + call.step(3) + "' not found.");
        }
        if (call.is("GET", 4)) {
            return Served.json(found.file());
        }
        if (call.is("GET", 5) && call.step(4).equals("content")) {
            return Served.file(found.content());
        }
        throw call.unknown();
    }
}
