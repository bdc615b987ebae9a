import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Filled {
    private static final String TEMPLATE =
            "{\"model\":\"{model}\",\"max_output_tokens\":200,\"input\":[{\"role\":\"user\",\"content\":\"Say {prompt}!\"}],\"store\":false}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String prompt) throws Exception {
        String body = TEMPLATE.replace("{model}", "gpt-4o").replace("{prompt}", prompt);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return outputText(new JSONObject(answer));
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
