import cn.hutool.http.HttpRequest;
import cn.hutool.json.JSONArray;
import cn.hutool.json.JSONObject;
import cn.hutool.json.JSONUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class HutoolParts {
    String ask(String prompt) {
        JSONObject body = JSONUtil.createObj();
        Map<String, Object> message = new HashMap<>();
        message.put("role", "user");
        message.put("content", prompt);
        List<Map<String, Object>> messages = new ArrayList<>();
        messages.add(message);
        body.set("model", "gpt-4o").set("input", messages);
        body.set("store", false);
        String text = HttpRequest.post("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .body(JSONUtil.toJsonStr(body))
                .execute()
                .body();
        JSONObject answer = JSONUtil.parseObj(text);
        return (String) outputText(answer);
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(JSONObject response) {
        if ("failed".equals(response.getStr("status"))) {
            throw new IllegalStateException("The answer failed: " + response.getJSONObject("error"));
        }
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.size(); i++) {
            JSONArray content = output.getJSONObject(i).getJSONArray("content");
            for (int j = 0; content != null && j < content.size(); j++) {
                JSONObject part = content.getJSONObject(j);
                if ("output_text".equals(part.getStr("type"))) {
                    text = (text == null ? new StringBuilder() : text).append(part.getStr("text"));
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
