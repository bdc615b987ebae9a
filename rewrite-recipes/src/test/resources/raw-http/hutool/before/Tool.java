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
        JSONObject body = JSONUtil.createObj().set("model", "gpt-4o").set("messages", messages);
        body.set("max_tokens", 128);
        HttpResponse response = HttpRequest.post("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .body(body.toString())
                .execute();
        JSONObject answer = JSONUtil.parseObj(response.body());
        return answer.getJSONArray("choices").getJSONObject(0).getJSONObject("message").getStr("content");
    }
}
