package tools.jackson.databind.node;

import tools.jackson.databind.JsonNode;

public abstract class NullNode extends JsonNode {
    public static NullNode getInstance() {
        throw new UnsupportedOperationException();
    }
}
