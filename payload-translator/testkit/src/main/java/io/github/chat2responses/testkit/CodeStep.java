package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/** The model writes a program and runs it; what comes out of it is in the script. */
final class CodeStep implements HostedStep {
    private static final String TOOL = "code_interpreter";

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public void play(Step step, Stage stage) {
        JsonNode wanted = stage.tool(TOOL).path("container");
        String container = wanted.isTextual() ? wanted.asText() : container(stage);
        ObjectNode item = stage.item("code_interpreter_call")
                .put("status", "completed")
                .put("container_id", container)
                .put("code", step.text("code"));
        ArrayNode outputs = item.arrayNode();
        if (step.value().has("logs")) {
            outputs.addObject().put("type", "logs").put("logs", step.text("logs"));
            stage.found(step.text("logs").strip());
        }
        if (step.value().has("image")) {
            outputs.addObject().put("type", "image").put("url", step.text("image"));
        }
        item.set("outputs", stage.request().includes("code_interpreter_call.outputs") ? outputs : item.nullNode());
        for (JsonNode file : step.value().path("files")) {
            String name = file.path("filename").asText();
            ObjectNode citation = JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "container_file_citation")
                    .put("container_id", container)
                    .put(
                            "file_id",
                            stage.containers()
                                    .write(container, name, file.path("content").asText()))
                    .put("filename", name);
            stage.cite(new Stage.Citation(citation, "sandbox:/mnt/data/" + name));
        }
    }

    /** Programs of one response, and of a chain of responses, run in one container. */
    private static String container(Stage stage) {
        String used = container(stage.output(), container(stage.request().items(), ""));
        return used.isEmpty() ? stage.containers().create() : used;
    }

    private static String container(Iterable<JsonNode> items, String otherwise) {
        for (JsonNode item : items) {
            if (item.hasNonNull("container_id")) {
                return item.path("container_id").asText();
            }
        }
        return otherwise;
    }
}
