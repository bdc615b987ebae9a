package tools.jackson.databind.node;

import tools.jackson.databind.JsonNode;

public abstract class ObjectNode extends JsonNode {
    public abstract ObjectNode put(String key, String value);

    public abstract ObjectNode put(String key, boolean value);

    public abstract ArrayNode putArray(String key);
}
