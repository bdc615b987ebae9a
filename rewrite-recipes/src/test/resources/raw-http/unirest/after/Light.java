import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import kong.unirest.HttpResponse;
import kong.unirest.JsonNode;
import kong.unirest.Unirest;
import kong.unirest.json.JSONArray;
import kong.unirest.json.JSONException;
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
        HttpResponse<JsonNode> response = Unirest.post("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .body(new JSONObject().put("model", "gpt-4o").put("input", messages).put("max_output_tokens", 200).put("store", false))
                .asJson();
        if (response.getStatus() != 200) {
            return "Failed: " + response.getBody().toString();
        }
        JSONObject answer2 = response.getBody().getObject();
        return outputText(answer2).trim();
    }

    String text(String prompt) {
        JSONArray messages = new JSONArray();
        messages.put(new JSONObject().put("role", "user").put("content", prompt));
        HttpResponse<String> response = Unirest.post("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .body(new JSONObject()
                        .put("model", "gpt-4o")
                        .put("input", messages)
                        .put("store", false)
                        .toString())
                .asString();
        JSONObject answer = new JSONObject(response.getBody());
        LOG.fine("The answer: " + answer.toString(2));
        if (answer.has("output") && answer.getJSONArray("output").length() > 0) {
            return outputText(answer);
        }
        return "nothing";
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
