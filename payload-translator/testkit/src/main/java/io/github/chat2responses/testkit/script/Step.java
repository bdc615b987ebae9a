package io.github.chat2responses.testkit.script;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that a scripted answer does: it says something, thinks, or uses a tool.
 *
 * @param kind what it does, for example {@code file_search}
 * @param value how, as {@code script.yml} writes it
 */
public record Step(String kind, JsonNode value) {
    static Step of(JsonNode written) {
        var only = written.properties().iterator().next();
        return new Step(only.getKey(), only.getValue());
    }

    /**
     * A text of the step.
     *
     * @param member its name
     * @return the text; empty if there is none
     */
    public String text(String member) {
        return value.path(member).asText("");
    }
}
