package org.json;

/** Stands for Android's: what it may throw is what counts here. */
public class JSONObject {
    public JSONObject() {}

    public JSONObject(String json) throws JSONException {
        throw new JSONException(json);
    }

    public JSONObject put(String name, Object value) throws JSONException {
        throw new JSONException(name);
    }

    public JSONObject put(String name, boolean value) throws JSONException {
        throw new JSONException(name);
    }

    public JSONArray getJSONArray(String name) throws JSONException {
        throw new JSONException(name);
    }

    public JSONObject getJSONObject(String name) throws JSONException {
        throw new JSONException(name);
    }

    public String getString(String name) throws JSONException {
        throw new JSONException(name);
    }

    public JSONArray optJSONArray(String name) {
        return null;
    }

    public JSONObject optJSONObject(String name) {
        return null;
    }

    public String optString(String name) {
        return "";
    }

    public String optString(String name, String otherwise) {
        return otherwise;
    }
}
