package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Step;
import java.net.URI;

/** The model searches the web, opens a page, or looks for words in it. */
final class WebStep implements HostedStep {
    private static final String TOOL = "web_search";

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public void play(Step step, Stage stage) {
        ObjectNode action =
                stage.item("web_search_call").put("status", "completed").putObject("action");
        switch (step.kind()) {
            case "open_page" -> action.put("type", "open_page").set("url", step.value());
            case "find_in_page" -> {
                action.put("type", "find_in_page");
                action.setAll((ObjectNode) step.value());
            }
            default -> search(step, stage, action);
        }
    }

    private static void search(Step step, Stage stage, ObjectNode action) {
        JsonNode queries = step.value().path("queries");
        action.put("type", "search").set("query", queries.get(0));
        action.set("queries", queries);
        ArrayNode sources = action.arrayNode();
        JsonNode allowed = stage.tool(TOOL).path("filters").path("allowed_domains");
        for (JsonNode source : step.value().path("sources")) {
            if (isAllowed(source.path("url").asText(), allowed)) {
                sources.addObject().put("type", "url").set("url", source.get("url"));
                String text = source.path("text").asText("");
                if (!text.isEmpty()) {
                    stage.found(text);
                }
                stage.cite(new Stage.Citation(citation(source), text));
            }
        }
        if (stage.request().includes("web_search_call.action.sources")) {
            action.set("sources", sources);
        }
    }

    private static ObjectNode citation(JsonNode source) {
        ObjectNode citation = JsonNodeFactory.instance.objectNode().put("type", "url_citation");
        citation.set("url", source.get("url"));
        return citation.set("title", source.get("title"));
    }

    /** A domain allows itself and what is below it. */
    private static boolean isAllowed(String url, JsonNode domains) {
        String host = String.valueOf(URI.create(url).getHost());
        for (JsonNode domain : domains) {
            if (host.equals(domain.asText()) || host.endsWith("." + domain.asText())) {
                return true;
            }
        }
        return domains.isEmpty();
    }
}
