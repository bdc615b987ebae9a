import cn.hutool.http.HttpRequest;
import cn.hutool.http.HttpResponse;
import cn.hutool.json.JSONArray;
import cn.hutool.json.JSONObject;
import cn.hutool.json.JSONUtil;

class Tool {
    String ask(String prompt) {
        JSONObject message = new JSONObject();
        message.set("role", "user");
        message.set("content", prompt);
        JSONArray messages = new JSONArray();
        messages.add(message);
        JSONObject body = JSONUtil.createObj().set("model", "gpt-4o").set("input", messages);
        body.set("max_output_tokens", 128);
        body.set("store", false);
        HttpResponse response = HttpRequest.post("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .body(body.toString())
                .execute();
        JSONObject answer = JSONUtil.parseObj(response.body());
        return outputText(answer);
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
