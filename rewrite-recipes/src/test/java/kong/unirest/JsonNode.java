package kong.unirest;

import kong.unirest.json.JSONObject;

/** An answer's JSON. */
public final class JsonNode {
    private final String text;

    public JsonNode(String text) {
        this.text = text;
    }

    public JSONObject getObject() {
        return new JSONObject(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
