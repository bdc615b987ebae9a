import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import kong.unirest.HttpResponse;
import kong.unirest.JsonNode;
import kong.unirest.Unirest;
import kong.unirest.json.JSONArray;
import kong.unirest.json.JSONObject;

class Light {
    private static final Logger LOG = Logger.getLogger("light");

    private final List<String> history = new ArrayList<>();

    String tree(String prompt) {
        history.add(prompt);
        JSONArray messages = new JSONArray();
        for (String text : history) {
            JSONObject message = new JSONObject();
            message.put("role", "user");
            message.put("content", text);
            messages.put(message);
        }
        HttpResponse<JsonNode> response = Unirest.post("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .body(new JSONObject().put("model", "gpt-4o").put("messages", messages).put("max_tokens", 200))
                .asJson();
        if (response.getStatus() != 200) {
            return "Failed: " + response.getBody().toString();
        }
        JSONArray choices = response.getBody().getObject().getJSONArray("choices");
        return choices.getJSONObject(0).getJSONObject("message").getString("content").trim();
    }

    String text(String prompt) {
        JSONArray messages = new JSONArray();
        messages.put(new JSONObject().put("role", "user").put("content", prompt));
        HttpResponse<String> response = Unirest.post("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .body(new JSONObject()
                        .put("model", "gpt-4o")
                        .put("messages", messages)
                        .toString())
                .asString();
        JSONObject answer = new JSONObject(response.getBody());
        LOG.fine("The answer: " + answer.toString(2));
        if (answer.has("choices") && answer.getJSONArray("choices").length() > 0) {
            JSONObject first = answer.getJSONArray("choices").getJSONObject(0);
            return first.getJSONObject("message").getString("content");
        }
        return "nothing";
    }
}
