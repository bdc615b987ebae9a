package io.github.chat2responses.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What every rule may rely on: containers and scalars where the API has them. */
final class RequestShape {
    private static final Map<String, JsonNodeType> TYPES = Map.of(
            "tools", JsonNodeType.ARRAY,
            "functions", JsonNodeType.ARRAY,
            "modalities", JsonNodeType.ARRAY,
            "response_format", JsonNodeType.OBJECT,
            "stream_options", JsonNodeType.OBJECT,
            "web_search_options", JsonNodeType.OBJECT,
            "metadata", JsonNodeType.OBJECT,
            "n", JsonNodeType.NUMBER,
            "max_tokens", JsonNodeType.NUMBER,
            "store", JsonNodeType.BOOLEAN);

    private RequestShape() {}

    record Fault(String code, String path, String message) {}

    static Optional<Fault> fault(JsonNode chat) {
        if (!chat.isObject()) {
            return Optional.of(new Fault("C2R903", "", "a Chat request is a JSON object"));
        }
        JsonNode messages = chat.path("messages");
        if (messages.isMissingNode() || messages.isNull() || (messages.isArray() && messages.isEmpty())) {
            return Optional.of(new Fault("C2R902", "/messages", "the request has no messages"));
        }
        if (!messages.isArray()) {
            return Optional.of(new Fault("C2R903", "/messages", "messages is an array"));
        }
        for (int i = 0; i < messages.size(); i++) {
            if (!messages.get(i).isObject()) {
                return Optional.of(new Fault("C2R903", "/messages/" + i, "a message is an object"));
            }
        }
        return TYPES.entrySet().stream()
                .filter(type -> chat.hasNonNull(type.getKey())
                        && chat.get(type.getKey()).getNodeType() != type.getValue())
                .map(type -> new Fault("C2R903", "/" + type.getKey(), type.getKey() + " has the wrong type"))
                .sorted(Comparator.comparing(Fault::path))
                .findFirst();
    }
}
