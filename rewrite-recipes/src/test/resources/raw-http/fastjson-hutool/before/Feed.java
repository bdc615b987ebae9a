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
        json.put("messages", messages);
        json.put("temperature", 0.5);
        json.put("max_tokens", 2048);
        json.put("frequency_penalty", 0.0);
        HttpResponse response = HttpRequest.post("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .body(String.valueOf(json))
                .execute();
        JSONObject answer = JSON.parseObject(response.body());
        JSONArray choices = answer.getJSONArray("choices");
        JSONObject first = choices.getJSONObject(0);
        return first.getJSONObject("message").getString("content");
    }
}
