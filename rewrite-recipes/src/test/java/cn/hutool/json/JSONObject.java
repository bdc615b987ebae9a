package cn.hutool.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of JSON. */
public class JSONObject extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    public JSONObject() {}

    JSONObject(Map<?, ?> members) {
        members.forEach((name, value) -> put(String.valueOf(name), wrapped(value)));
    }

    static Object wrapped(Object value) {
        if (value instanceof Map<?, ?> members) {
            return new JSONObject(members);
        }
        return value instanceof List<?> elements ? new JSONArray(elements) : value;
    }

    public JSONObject set(String name, Object value) {
        put(name, value);
        return this;
    }

    public JSONObject getJSONObject(String name) {
        return (JSONObject) get(name);
    }

    public JSONArray getJSONArray(String name) {
        return (JSONArray) get(name);
    }

    public String getStr(String name) {
        return get(name) == null ? null : String.valueOf(get(name));
    }

    @Override
    public String toString() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
