package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into the pieces a stream sends. */
final class Words {
    private static final int LENGTH = 7;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int from = 0; from < points.length; from += LENGTH) {
            words.add(new String(points, from, Math.min(LENGTH, points.length - from)));
        }
        return words;
    }

    /** How sure the model was of each piece, and the other pieces it thought of, as many as the request asks for. */
    static void logprobs(ArrayNode tokens, String text, JsonNode request) {
        for (String word : of(text)) {
            ArrayNode others = logprob(tokens, word, -0.25).putArray("top_logprobs");
            for (int i = 0; i < request.path("top_logprobs").asInt(); i++) {
                logprob(others, word + i, -0.5 - i);
            }
        }
    }

    private static ObjectNode logprob(ArrayNode tokens, String word, double value) {
        ObjectNode token = tokens.addObject().put("token", word).put("logprob", value);
        ArrayNode bytes = token.putArray("bytes");
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(Byte.toUnsignedInt(one));
        }
        return token;
    }
}
