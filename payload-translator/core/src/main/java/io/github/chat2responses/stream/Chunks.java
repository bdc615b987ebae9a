package io.github.chat2responses.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the chunks of one Chat stream; all have the same id, time and model (schema {@code CreateChatCompletionStreamResponse}). */
final class Chunks {
    private static final byte[] TAIL = tail("}\n\n");
    private static final byte[] TAIL_WITH_USAGE = tail(",\"usage\":null}\n\n");

    private final boolean includeUsage;
    private List<ObjectNode> made = new ArrayList<>();
    private final Map<Integer, byte[]> heads = new HashMap<>();
    private String id = "";
    private long created;
    private String model;
    private String serviceTier = "";

    Chunks(String model, boolean includeUsage) {
        this.model = model;
        this.includeUsage = includeUsage;
    }

    /** Takes over what the first answer says of itself; the answers of a fan-out share it. */
    void head(JsonNode response) {
        heads.clear();
        if (id.isEmpty()) {
            String given = response.path("id").asText("");
            id = given.startsWith("resp_") ? "chatcmpl-" + given.substring("resp_".length()) : given;
        }
        if (created == 0) {
            created = response.path("created_at").asLong(0);
        }
        if (!response.path("model").asText("").isEmpty()) {
            model = response.path("model").asText();
        }
        serviceTier = response.path("service_tier").asText(serviceTier);
    }

    void delta(int index, ObjectNode delta) {
        choice(index, delta, null, null);
    }

    void choice(int index, ObjectNode delta, @Nullable JsonNode logprobs, @Nullable String finishReason) {
        ObjectNode chunk = chunk();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.set("logprobs", logprobs == null ? chunk.nullNode() : logprobs);
        choice.put("finish_reason", finishReason);
        if (includeUsage) {
            chunk.putNull("usage");
        }
        made.add(chunk);
    }

    void moderation(JsonNode moderation) {
        ObjectNode chunk = chunk();
        chunk.putArray("choices");
        chunk.set("moderation", moderation);
        if (includeUsage) {
            chunk.putNull("usage");
        }
        made.add(chunk);
    }

    void usage(ObjectNode usage) {
        ObjectNode chunk = chunk();
        chunk.putArray("choices");
        chunk.set("usage", usage);
        made.add(chunk);
    }

    /** An error takes the place of a chunk. */
    void error(ObjectNode body) {
        made.add(body);
    }

    boolean includesUsage() {
        return includeUsage;
    }

    /** The chunk of a piece of text, up to the text. */
    byte[] textHead(int index) {
        byte[] known = heads.get(index);
        return known == null ? makeHead(index) : known;
    }

    private byte[] makeHead(int index) {
        String chunk = chunk().toString();
        String head = "data: " + chunk.substring(0, chunk.length() - 1) + ",\"choices\":[{\"index\":" + index
                + ",\"delta\":{\"content\":";
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        heads.put(index, bytes);
        return bytes;
    }

    /** The chunk of a piece of text, from the text on. */
    byte[] textTail() {
        return includeUsage ? TAIL_WITH_USAGE : TAIL;
    }

    List<ObjectNode> take() {
        List<ObjectNode> taken = made;
        made = new ArrayList<>();
        return taken;
    }

    private static byte[] tail(String end) {
        return ("},\"logprobs\":null,\"finish_reason\":null}]" + end).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode chunk() {
        ObjectNode chunk = JsonNodeFactory.instance.objectNode();
        chunk.put("id", id)
                .put("object", "chat.completion.chunk")
                .put("created", created)
                .put("model", model);
        if (!serviceTier.isEmpty()) {
            chunk.put("service_tier", serviceTier);
        }
        return chunk;
    }
}
