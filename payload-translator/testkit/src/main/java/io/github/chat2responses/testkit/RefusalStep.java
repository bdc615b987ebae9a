package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/** The model refuses. */
final class RefusalStep implements StepPlayer {
    @Override
    public void play(Step step, Stage stage) {
        ObjectNode message = ResponsesWriter.message(stage.ids(), "completed");
        message.withArrayProperty("content").addObject().put("type", "refusal").set("refusal", step.value());
        stage.output().add(message);
    }
}
