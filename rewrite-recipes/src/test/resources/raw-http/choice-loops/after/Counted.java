import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Counted {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        body.put("store", false);
        System.err.println("Sends " + body.toString(2));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JSONObject answer = new JSONObject(response.body());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1; i++) {
            text.append(i + 1).append(". ").append(outputText(answer));
        }
        return text.toString();
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
