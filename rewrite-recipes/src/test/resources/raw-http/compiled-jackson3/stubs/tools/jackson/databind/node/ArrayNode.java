package tools.jackson.databind.node;

import tools.jackson.databind.JsonNode;

public abstract class ArrayNode extends JsonNode {
    public abstract ObjectNode addObject();
}
