package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/** The model thinks. Nobody sees the thought itself; who asks for it gets a summary. */
final class ReasoningStep implements StepPlayer {
    @Override
    public void play(Step step, Stage stage) {
        ObjectNode item = stage.item("reasoning");
        ArrayNode summary = item.putArray("summary");
        if (stage.request().body().path("reasoning").hasNonNull("summary")) {
            step.value()
                    .path("summary")
                    .forEach(text ->
                            summary.addObject().put("type", "summary_text").set("text", text));
        }
        item.put("encrypted_content", Thoughts.encrypt(step.text("thought")));
    }
}
