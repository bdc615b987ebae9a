package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;

/**
 * The model says something. <code>{result}</code> stands for what tools have found, <code>{thought}</code> for what the
 * model thought in earlier responses, <code>{input}</code> for what the user said.
 */
final class TextStep implements StepPlayer {
    @Override
    public void play(Step step, Stage stage) {
        String text = step.value()
                .asText()
                .replace("{result}", stage.result())
                .replace("{thought}", Thoughts.of(stage.request().items()))
                .replace("{input}", stage.request().said());
        ObjectNode message = ResponsesWriter.message(stage.ids(), "completed");
        ObjectNode part = ResponsesWriter.part(text);
        ArrayNode annotations = part.withArrayProperty("annotations");
        stage.takeCitations().forEach(citation -> annotations.add(placed(citation, text)));
        ((ArrayNode) message.path("content")).add(part);
        stage.output().add(message);
    }

    /** Citations of pages and of programs' files have a range in the text, those of found files one index. */
    private static ObjectNode placed(Stage.Citation citation, String text) {
        ObjectNode annotation = citation.annotation();
        int found = citation.quoted().isEmpty() ? -1 : text.indexOf(citation.quoted());
        int from = found < 0 ? text.length() : found;
        int to = found < 0 ? from : found + citation.quoted().length();
        return annotation.path("type").asText().equals("file_citation")
                ? annotation.put("index", to)
                : annotation.put("start_index", from).put("end_index", to);
    }
}
