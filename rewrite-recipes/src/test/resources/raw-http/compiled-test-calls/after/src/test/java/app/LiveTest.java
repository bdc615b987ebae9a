package app;

import org.json.JSONArray;
import org.json.JSONException;
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
        String body = "{\"model\":\"gpt-4o\",\"input\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"store\":false}";
        String answer = rest.postForObject("https://api.openai.com/v1/responses", body, String.class);
        JSONObject answer2 = new JSONObject(answer);
        System.out.println(outputText(answer2));
    }

    /** The text of an answer. Other items may come before the message. */
    private static String outputText(JSONObject response) throws JSONException {
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.length(); i++) {
            JSONArray content = output.getJSONObject(i).optJSONArray("content");
            for (int j = 0; content != null && j < content.length(); j++) {
                JSONObject part = content.getJSONObject(j);
                if (part.getString("type").equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.getString("text"));
                }
            }
        }
        if (text == null || response.optString("status").equals("failed")) {
            throw new JSONException("The answer has no text: " + response.optString("status"));
        }
        return text.toString();
    }
}
