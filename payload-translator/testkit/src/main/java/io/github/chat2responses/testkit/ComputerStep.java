package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/** The model asks the application to do something on a screen, and to show what comes of it. */
final class ComputerStep implements StepPlayer {
    private static final String TOOL = "computer";

    @Override
    public boolean isPossible(Step step, ResponsesRequest request) {
        return request.tool(TOOL).isPresent();
    }

    @Override
    public boolean waits(Step step, ResponsesRequest request) {
        return true;
    }

    @Override
    public void play(Step step, Stage stage) {
        ObjectNode item = stage.item("computer_call")
                .put("call_id", stage.ids().next("call"))
                .put("status", "completed");
        JsonNode actions = step.value().path("actions");
        if (stage.tool(TOOL).path("type").asText().equals("computer_use_preview")) {
            item.set("action", actions.get(0));
        } else {
            item.set("actions", actions);
        }
        item.putArray("pending_safety_checks");
        for (JsonNode check : step.value().path("safety_checks")) {
            ObjectNode pending = item.withArrayProperty("pending_safety_checks").addObject();
            pending.put("id", stage.ids().next("cu_sc")).setAll((ObjectNode) check);
        }
    }
}
