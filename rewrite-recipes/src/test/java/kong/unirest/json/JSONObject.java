package kong.unirest.json;

/** An object of JSON. */
public final class JSONObject {
    private final org.json.JSONObject object;

    public JSONObject() {
        this(new org.json.JSONObject());
    }

    public JSONObject(String text) {
        this(new org.json.JSONObject(text));
    }

    JSONObject(org.json.JSONObject object) {
        this.object = object;
    }

    org.json.JSONObject object() {
        return object;
    }

    public JSONObject put(String name, Object value) {
        Object plain = value instanceof JSONObject inner ? inner.object() : value;
        object.put(name, plain instanceof JSONArray elements ? elements.array() : plain);
        return this;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public boolean isNull(String name) {
        return object.isNull(name);
    }

    public JSONObject getJSONObject(String name) {
        if (object.optJSONObject(name) == null) {
            throw new JSONException("JSONObject[\"" + name + "\"] not found.");
        }
        return new JSONObject(object.getJSONObject(name));
    }

    public JSONArray getJSONArray(String name) {
        JSONArray found = optJSONArray(name);
        if (found == null) {
            throw new JSONException("JSONObject[\"" + name + "\"] not found.");
        }
        return found;
    }

    public JSONArray optJSONArray(String name) {
        org.json.JSONArray found = object.optJSONArray(name);
        return found == null ? null : new JSONArray(found);
    }

    public String getString(String name) {
        if (!object.has(name)) {
            throw new JSONException("JSONObject[\"" + name + "\"] not found.");
        }
        return object.optString(name);
    }

    public String optString(String name) {
        return object.optString(name);
    }

    @Override
    public String toString() {
        return object.toString();
    }

    public String toString(int indent) {
        return object.toString(indent);
    }
}
