package io.github.chat2responses.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Fingerprint;

/** Recognizes what a model said in the message that a client sends back, whatever form the client gives it. */
final class VisibleContent {
    private static final int LENGTH = 16;

    private VisibleContent() {}

    static String hash(JsonNode message) {
        return Fingerprint.of(text(message), LENGTH);
    }

    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }
}
