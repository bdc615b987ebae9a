package tools.jackson.databind.node;

import tools.jackson.databind.JsonNode;

public abstract class MissingNode extends JsonNode {
    public static JsonNode getInstance() {
        throw new UnsupportedOperationException();
    }
}
