package cn.hutool.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** Makes and reads JSON. */
public final class JSONUtil {
    private JSONUtil() {}

    public static JSONObject createObj() {
        return new JSONObject();
    }

    public static String toJsonStr(Object value) {
        return value.toString();
    }

    public static JSONObject parseObj(String text) {
        try {
            return new JSONObject(new ObjectMapper().readValue(text, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static JSONObject parseObj(Object members) {
        return new JSONObject((Map<?, ?>) members);
    }

    public static JSONArray parseArray(Object elements) {
        return new JSONArray((List<?>) elements);
    }
}
