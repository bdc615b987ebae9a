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
        body.set("model", "gpt-4o").set("messages", messages);
        String text = HttpRequest.post("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .body(JSONUtil.toJsonStr(body))
                .execute()
                .body();
        JSONObject answer = JSONUtil.parseObj(text);
        JSONArray choices = JSONUtil.parseArray(answer.get("choices"));
        JSONObject choice = JSONUtil.parseObj(choices.get(0));
        return (String) JSONUtil.parseObj(choice.get("message")).get("content");
    }
}
