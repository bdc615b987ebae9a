package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.testkit.script.Script;
import java.util.ArrayList;
import java.util.List;

/** Where the steps of an answer are played: what they see, and what they leave for the steps behind them. */
final class Stage {
    private final Script script;
    private final ResponsesRequest request;
    private final Ids ids;
    private final Containers containers;
    private final ArrayNode output = JsonNodeFactory.instance.arrayNode();
    private final List<String> results = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    Stage(Script script, ResponsesRequest request, Ids ids, Containers containers) {
        this.script = script;
        this.request = request;
        this.ids = ids;
        this.containers = containers;
    }

    /**
     * What a tool has found, for the text that follows.
     *
     * @param annotation the annotation, still without its place
     * @param quoted the words that the annotation is about
     */
    record Citation(ObjectNode annotation, String quoted) {}

    Script script() {
        return script;
    }

    ResponsesRequest request() {
        return request;
    }

    Containers containers() {
        return containers;
    }

    ArrayNode output() {
        return output;
    }

    Ids ids() {
        return ids;
    }

    /** A new output item. */
    ObjectNode item(String type) {
        return output.addObject().put("id", ids.next(Items.prefix(type))).put("type", type);
    }

    /** The tool as the request configures it. */
    JsonNode tool(String type) {
        return request.tool(type).orElseThrow(() -> new IllegalStateException("the request does not offer " + type));
    }

    void found(String result) {
        results.add(result);
    }

    void cite(Citation citation) {
        citations.add(citation);
    }

    /** The citations so far, which belong to the next text. */
    List<Citation> takeCitations() {
        List<Citation> taken = List.copyOf(citations);
        citations.clear();
        return taken;
    }

    /** What the tools of this response have found or, if there are none, what the application has sent. */
    String result() {
        if (!results.isEmpty()) {
            return String.join(" ", results);
        }
        List<String> sent = new ArrayList<>();
        for (JsonNode item : request.sinceSaid()) {
            if (item.path("output").isTextual()) {
                sent.add(item.path("output").asText());
            }
        }
        return String.join(" ", sent);
    }
}
