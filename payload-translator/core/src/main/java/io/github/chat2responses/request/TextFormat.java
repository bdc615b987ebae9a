package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;
import java.util.Locale;

/** {@code response_format} and {@code verbosity}, which meet in {@code text} (schema {@code ResponseTextParam}). */
final class TextFormat {
    private final Diagnostics diagnostics;

    TextFormat(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void translate(JsonNode chat, ObjectNode body) {
        if (chat.hasNonNull("verbosity")) {
            body.withObjectProperty("text").set("verbosity", chat.get("verbosity"));
        }
        JsonNode format = chat.path("response_format");
        if (!format.isObject()) {
            return;
        }
        ObjectNode target = body.withObjectProperty("text").putObject("format");
        String type = format.path("type").asText();
        target.put("type", type);
        if (type.equals("json_schema")) {
            schema(format.path("json_schema"), target);
        } else if (type.equals("json_object") && !mentionsJson(chat.path("messages"))) {
            diagnostics.add("C2R117", "/response_format", "no message has the word JSON in it");
        }
    }

    private void schema(JsonNode schema, ObjectNode target) {
        for (String name : new String[] {"name", "description", "schema", "strict"}) {
            if (schema.hasNonNull(name)) {
                target.set(name, schema.get(name));
            }
        }
        if (!target.has("schema")) {
            target.putObject("schema").put("type", "object");
            diagnostics.add("C2R121", "/response_format/json_schema", "an empty schema was written");
        }
    }

    private static boolean mentionsJson(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().toLowerCase(Locale.ROOT).contains("json");
        }
        for (JsonNode child : node) {
            if (mentionsJson(child)) {
                return true;
            }
        }
        return false;
    }
}
