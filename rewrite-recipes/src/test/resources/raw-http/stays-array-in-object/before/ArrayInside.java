import org.json.JSONObject;
import org.springframework.web.client.RestTemplate;

/** Some releases of org.json write such an array as a text. Chat refuses it then, and Responses would not. */
class ArrayInside {
    String ask(String prompt) {
        JSONObject json = new JSONObject();
        json.put("model", "gpt-4o");
        json.put("messages", new JSONObject[] {new JSONObject().put("role", "user").put("content", prompt)});
        String answer = new RestTemplate()
                .postForObject("https://api.openai.com/v1/chat/completions", json.toString(), String.class);
        return new JSONObject(answer)
                .getJSONArray("choices")
                .getJSONObject(0)
                .getJSONObject("message")
                .getString("content");
    }
}
