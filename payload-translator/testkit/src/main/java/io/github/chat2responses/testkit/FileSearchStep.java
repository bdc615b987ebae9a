package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.hosted.FileSearch;
import io.github.chat2responses.testkit.script.Step;
import java.util.List;

/** The model searches the files of the script, in the stores and with the filters that the request names. */
final class FileSearchStep implements HostedStep {
    private static final String TOOL = "file_search";

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public void play(Step step, Stage stage) {
        JsonNode queries = step.value().path("queries");
        List<ObjectNode> results =
                FileSearch.search(stage.tool(TOOL), stage.script().vectorStores(), queries);
        ObjectNode item = stage.item("file_search_call").put("status", "completed");
        item.set("queries", queries);
        if (stage.request().includes("file_search_call.results")) {
            ArrayNode all = item.putArray("results");
            results.forEach(all::add);
        } else {
            item.putNull("results");
        }
        for (ObjectNode result : results) {
            stage.found(result.path("text").asText());
            ObjectNode citation = JsonNodeFactory.instance.objectNode().put("type", "file_citation");
            citation.set("file_id", result.get("file_id"));
            citation.set("filename", result.get("filename"));
            stage.cite(new Stage.Citation(citation, result.path("text").asText()));
        }
        if (results.isEmpty()) {
            stage.found("nothing");
        }
    }
}
