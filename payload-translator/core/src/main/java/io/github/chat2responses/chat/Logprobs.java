package io.github.chat2responses.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same objects in both APIs, though Chat promises members that Responses may leave out. */
public final class Logprobs {
    private Logprobs() {}

    /**
     * Translates one entry.
     *
     * @param entry the token of a Responses answer; members may be missing
     * @return the token of a Chat answer; its bytes are those of the text if the server did not send them
     */
    public static ObjectNode complete(JsonNode entry) {
        ObjectNode complete = bare(entry);
        var alternatives = complete.putArray("top_logprobs");
        entry.path("top_logprobs").forEach(one -> alternatives.add(bare(one)));
        return complete;
    }

    private static ObjectNode bare(JsonNode entry) {
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        bare.put("token", entry.path("token").asText());
        bare.set("logprob", entry.path("logprob").isNumber() ? entry.get("logprob") : bare.numberNode(0));
        bare.set("bytes", entry.path("bytes").isArray() ? entry.get("bytes").deepCopy() : bytes(bare));
        return bare;
    }

    // Streams leave the bytes out. Half a character is shown as a replacement, whose bytes would be wrong.
    private static JsonNode bytes(ObjectNode bare) {
        String token = bare.path("token").asText();
        if (token.indexOf('\uFFFD') >= 0) {
            return bare.nullNode();
        }
        ArrayNode bytes = bare.arrayNode();
        for (byte one : token.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(one & 0xFF);
        }
        return bytes;
    }

    /**
     * The member of a choice.
     *
     * @param entries the translated entries
     * @param asked whether the request asked for them
     * @return the member; null if nobody asked, or nothing was said
     */
    public static JsonNode of(List<JsonNode> entries, boolean asked) {
        if (entries.isEmpty() || !asked) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode logprobs = JsonNodeFactory.instance.objectNode();
        logprobs.putArray("content").addAll(entries);
        return logprobs.putNull("refusal");
    }
}
