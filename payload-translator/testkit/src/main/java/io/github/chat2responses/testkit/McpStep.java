package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;
import java.util.Optional;

/** The model calls a tool of a remote MCP server, which the application may have to approve before. */
final class McpStep implements StepPlayer {
    private static final String TOOL = "mcp";

    @Override
    public boolean isPossible(Step step, ResponsesRequest request) {
        return server(step, request).filter(server -> isAllowed(server, step)).isPresent();
    }

    @Override
    public boolean isHosted() {
        return true;
    }

    @Override
    public boolean waits(Step step, ResponsesRequest request) {
        return server(step, request)
                .map(server -> needsApproval(server.path("require_approval"), step))
                .orElse(false);
    }

    private static Optional<JsonNode> server(Step step, ResponsesRequest request) {
        return request.tools(TOOL).stream()
                .filter(tool -> tool.path("server_label").asText().equals(step.text("server")))
                .findFirst();
    }

    private static boolean isAllowed(JsonNode server, Step step) {
        JsonNode allowed = server.path("allowed_tools");
        JsonNode names = allowed.isArray() ? allowed : allowed.path("tool_names");
        return names.isEmpty() || has(names, step);
    }

    /** A call needs an approval if nothing is said. */
    private static boolean needsApproval(JsonNode rule, Step step) {
        return !rule.asText().equals("never") && !has(rule.path("never").path("tool_names"), step);
    }

    private static boolean has(JsonNode names, Step step) {
        for (JsonNode name : names) {
            if (name.asText().equals(step.text("tool"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void play(Step step, Stage stage) {
        String arguments =
                step.value().has("arguments") ? step.value().path("arguments").toString() : "{}";
        if (!waits(step, stage.request())) {
            call(step, stage, arguments, "");
            return;
        }
        Optional<JsonNode> request = asked(step, stage, arguments);
        if (request.isEmpty()) {
            describe(stage.item("mcp_approval_request"), step, arguments);
            return;
        }
        String id = request.get().path("id").asText();
        if (approved(stage, id)) {
            call(step, stage, arguments, id);
        } else {
            ObjectNode message = ResponsesWriter.message(stage.ids(), "completed");
            message.withArrayProperty("content")
                    .add(ResponsesWriter.part(step.value().path("denied").asText("The call was not approved.")));
            stage.output().add(message);
        }
    }

    private static Optional<JsonNode> asked(Step step, Stage stage, String arguments) {
        return stage.request().sinceSaid().stream()
                .filter(item -> item.path("type").asText().equals("mcp_approval_request")
                        && item.path("name").asText().equals(step.text("tool"))
                        && item.path("arguments").asText().equals(arguments))
                .findFirst();
    }

    private static boolean approved(Stage stage, String id) {
        return stage.request().sinceSaid().stream()
                .anyMatch(item -> item.path("approval_request_id").asText().equals(id)
                        && item.path("approve").asBoolean());
    }

    private static void call(Step step, Stage stage, String arguments, String approval) {
        boolean fails = step.value().has("error");
        ObjectNode item =
                describe(stage.item("mcp_call"), step, arguments).put("status", fails ? "failed" : "completed");
        item.set("approval_request_id", approval.isEmpty() ? item.nullNode() : item.textNode(approval));
        item.set("output", fails ? item.nullNode() : item.textNode(step.text("output")));
        item.putNull("error");
        if (fails) {
            ObjectNode error = item.putObject("error").put("type", "mcp_tool_execution_error");
            error.putArray("content").addObject().put("type", "text").put("text", step.text("error"));
        }
        stage.found(step.text(fails ? "error" : "output"));
    }

    private static ObjectNode describe(ObjectNode item, Step step, String arguments) {
        return item.put("server_label", step.text("server"))
                .put("name", step.text("tool"))
                .put("arguments", arguments);
    }

    /** Lists the tools of each server, unless the conversation has the list. */
    static void list(Stage stage) {
        for (JsonNode server : stage.request().tools(TOOL)) {
            String label = server.path("server_label").asText();
            if (!isListed(stage, label)) {
                ObjectNode item = stage.item("mcp_list_tools").put("server_label", label);
                ArrayNode tools = item.putArray("tools");
                item.putNull("error");
                for (JsonNode tool : stage.script().mcpServers().path(label).path("tools")) {
                    if (isAllowed(server, new Step("mcp", item.objectNode().set("tool", tool.get("name"))))) {
                        tools.add(listed(tool));
                    }
                }
            }
        }
    }

    private static boolean isListed(Stage stage, String label) {
        for (JsonNode item : stage.request().items()) {
            if (item.path("type").asText().equals("mcp_list_tools")
                    && item.path("server_label").asText().equals(label)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode listed(JsonNode tool) {
        ObjectNode listed = tool.deepCopy();
        listed.putObject("annotations").put("read_only", tool.path("read_only").asBoolean());
        listed.remove("read_only");
        if (!listed.has("input_schema")) {
            listed.putObject("input_schema").put("type", "object").putObject("properties");
        }
        return listed;
    }
}
