package app;

import org.json.JSONObject;
import org.springframework.web.client.RestTemplate;

class LiveTest {
    private final RestTemplate rest = new RestTemplate();

    void completes() {
        String body = "{\"model\":\"davinci-002\",\"prompt\":\"Hi\"}";
        String answer = rest.postForObject("https://api.openai.com/v1/completions", body, String.class);
        System.out.println(new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getString("text"));
    }

    void chats() {
        String body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        String answer = rest.postForObject("https://api.openai.com/v1/chat/completions", body, String.class);
        JSONObject choice = new JSONObject(answer).getJSONArray("choices").getJSONObject(0);
        System.out.println(choice.getJSONObject("message").getString("content"));
    }
}
