package org.json;

/** Stands for Android's. */
public class JSONArray {
    public JSONArray put(Object value) {
        return this;
    }

    public JSONObject getJSONObject(int index) throws JSONException {
        throw new JSONException("" + index);
    }

    public JSONObject optJSONObject(int index) {
        return null;
    }

    public int length() {
        return 0;
    }
}
