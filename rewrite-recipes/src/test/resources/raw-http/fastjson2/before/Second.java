import com.alibaba.fastjson2.JSONObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class Second {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of("role", "user", "content", question)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toJSONString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JSONObject answer = JSONObject.parseObject(response.body());
        if (!answer.containsKey("choices")) {
            return "none";
        }
        int spent = answer.getJSONObject("usage").getIntValue("total_tokens");
        JSONObject choice = answer.getJSONArray("choices").getJSONObject(0);
        return choice.getString("finish_reason") + spent + choice.getJSONObject("message").getString("content");
    }
}
