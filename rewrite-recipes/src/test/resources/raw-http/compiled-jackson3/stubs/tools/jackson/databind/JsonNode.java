package tools.jackson.databind;

public abstract class JsonNode implements Iterable<JsonNode> {
    public abstract JsonNode get(String key);

    public abstract JsonNode get(int index);

    public abstract JsonNode path(String key);

    public abstract JsonNode path(int index);

    public abstract boolean has(String key);

    public abstract boolean isNull();

    public abstract boolean isMissingNode();

    public abstract String asString();
}
