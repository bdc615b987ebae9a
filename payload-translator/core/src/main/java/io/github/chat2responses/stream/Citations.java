package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.chat.AnswerRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;

/** Citations of web pages, collected until the text is complete; Chat streams have no place of their own for them. */
final class Citations {
    private final Notes notes;
    private final ArrayNode found = JsonNodeFactory.instance.arrayNode();

    Citations(Notes notes) {
        this.notes = notes;
    }

    void add(JsonNode annotation, int offset, Pointer at) {
        if (!annotation.isObject()) {
            return;
        }
        String type = annotation.path("type").asText();
        if (!type.equals("url_citation")) {
            notes.add(AnswerRules.ANNOTATION, at, "Chat has no annotation of type '" + type + "'; it was left out");
            return;
        }
        found.addObject()
                .put("type", type)
                .putObject("url_citation")
                .put("end_index", offset + annotation.path("end_index").asInt())
                .put("start_index", offset + annotation.path("start_index").asInt())
                .put("url", annotation.path("url").asText())
                .put("title", annotation.path("title").asText());
    }

    ArrayNode found() {
        return found;
    }
}
