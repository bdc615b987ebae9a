package cn.hutool.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Makes and reads JSON. */
public final class JSONUtil {
    private JSONUtil() {}

    public static JSONObject createObj() {
        return new JSONObject();
    }

    public static JSONObject parseObj(String text) {
        try {
            return new JSONObject(new ObjectMapper().readValue(text, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
