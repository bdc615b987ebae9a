package cn.hutool.json;

import java.util.ArrayList;
import java.util.List;

/** A list of JSON. */
public class JSONArray extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    public JSONArray() {}

    JSONArray(List<?> elements) {
        elements.forEach(element -> add(JSONObject.wrapped(element)));
    }

    public JSONObject getJSONObject(int index) {
        return (JSONObject) get(index);
    }
}
