package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostics;

/** Content parts (schemas {@code InputTextContent}, {@code InputImageContent}, {@code InputFileContent}). */
final class Parts {
    private final Diagnostics diagnostics;

    Parts(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A string stays a string; an array becomes an array of input parts. */
    JsonNode input(JsonNode content, String path) {
        if (!content.isArray()) {
            return content;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < content.size(); i++) {
            input(parts, content.get(i), Pointers.child(path, i));
        }
        return parts;
    }

    private void input(ArrayNode parts, JsonNode part, String path) {
        switch (part.path("type").asText()) {
            case "text" ->
                breakpoint(parts.addObject().put("type", "input_text"), part).set("text", part.path("text"));
            case "image_url" -> {
                ObjectNode image = breakpoint(parts.addObject().put("type", "input_image"), part);
                image.set("image_url", part.path("image_url").path("url"));
                image.put("detail", part.path("image_url").path("detail").asText("auto"));
            }
            case "file" -> {
                ObjectNode file = breakpoint(parts.addObject().put("type", "input_file"), part);
                for (String name : new String[] {"filename", "file_data", "file_id"}) {
                    if (part.path("file").hasNonNull(name)) {
                        file.set(name, part.path("file").get(name));
                    }
                }
            }
            default ->
                diagnostics.add(
                        "C2R118",
                        path,
                        "there is no counterpart for a part of the type "
                                + part.path("type").asText("(none)"));
        }
    }

    private static ObjectNode breakpoint(ObjectNode target, JsonNode part) {
        if (part.hasNonNull("prompt_cache_breakpoint")) {
            target.set("prompt_cache_breakpoint", part.get("prompt_cache_breakpoint"));
        }
        return target;
    }

    /** What the assistant said: one text is a plain string, everything else output parts. */
    JsonNode output(JsonNode content, String path) {
        if (!content.isArray()) {
            return content;
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < content.size(); i++) {
            JsonNode part = content.get(i);
            switch (part.path("type").asText()) {
                case "text" -> parts.addObject().put("type", "output_text").set("text", part.path("text"));
                case "refusal" -> parts.addObject().put("type", "refusal").set("refusal", part.path("refusal"));
                default ->
                    diagnostics.add(
                            "C2R118",
                            Pointers.child(path, i),
                            "there is no counterpart for a part of the type "
                                    + part.path("type").asText("(none)"));
            }
        }
        boolean oneText =
                parts.size() == 1 && parts.get(0).path("type").asText().equals("output_text");
        return oneText ? parts.get(0).path("text") : parts;
    }
}
