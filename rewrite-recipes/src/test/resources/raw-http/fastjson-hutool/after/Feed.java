import cn.hutool.http.HttpRequest;
import cn.hutool.http.HttpResponse;
import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONArray;
import com.alibaba.fastjson.JSONObject;

class Feed {
    String answer(String text) {
        JSONObject json = new JSONObject();
        json.put("model", "gpt-4o");
        JSONObject message = new JSONObject();
        message.put("role", "user");
        message.put("content", text);
        JSONArray messages = new JSONArray();
        messages.add(message);
        json.put("input", messages);
        json.put("temperature", 0.5);
        json.put("max_output_tokens", 2048);
        json.put("store", false);
        HttpResponse response = HttpRequest.post("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .body(String.valueOf(json))
                .execute();
        JSONObject answer = JSON.parseObject(response.body());
        return outputText(answer);
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(JSONObject response) {
        if ("failed".equals(response.getString("status"))) {
            throw new IllegalStateException("The answer failed: " + response.getJSONObject("error"));
        }
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.size(); i++) {
            JSONArray content = output.getJSONObject(i).getJSONArray("content");
            for (int j = 0; content != null && j < content.size(); j++) {
                JSONObject part = content.getJSONObject(j);
                if ("output_text".equals(part.getString("type"))) {
                    text = (text == null ? new StringBuilder() : text).append(part.getString("text"));
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
