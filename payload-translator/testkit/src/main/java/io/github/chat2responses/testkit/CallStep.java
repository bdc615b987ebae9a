package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/** The model calls a function or a custom tool of the application. */
final class CallStep implements StepPlayer {
    @Override
    public boolean isPossible(Step step, ResponsesRequest request) {
        String type = step.kind().equals("function_call") ? "function" : "custom";
        return request.tools(type).stream()
                .anyMatch(tool -> tool.path("name").asText().equals(step.text("name")));
    }

    @Override
    public boolean waits(Step step, ResponsesRequest request) {
        return true;
    }

    @Override
    public void play(Step step, Stage stage) {
        ObjectNode item = stage.item(step.kind())
                .put("status", "completed")
                .put("call_id", stage.ids().next("call"))
                .put("name", step.text("name"));
        if (step.kind().equals("custom_tool_call")) {
            item.put("input", step.text("input"));
            return;
        }
        JsonNode arguments = step.value().path("arguments");
        item.put("arguments", arguments.isMissingNode() ? "{}" : arguments.toString());
    }
}
