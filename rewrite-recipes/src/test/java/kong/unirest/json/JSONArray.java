package kong.unirest.json;

/** A list of JSON. */
public final class JSONArray {
    private final org.json.JSONArray array;

    public JSONArray() {
        this(new org.json.JSONArray());
    }

    JSONArray(org.json.JSONArray array) {
        this.array = array;
    }

    org.json.JSONArray array() {
        return array;
    }

    public JSONArray put(Object value) {
        array.put(value instanceof JSONObject inner ? inner.object() : value);
        return this;
    }

    public int length() {
        return array.length();
    }

    public JSONObject getJSONObject(int index) {
        return new JSONObject(array.getJSONObject(index));
    }
}
