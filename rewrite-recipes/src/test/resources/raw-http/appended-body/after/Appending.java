import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Appending {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(int limit) throws Exception {
        StringBuilder json = new StringBuilder("{");
        json.append("\"model\":\"gpt-4o\",").append("\"max_output_tokens\":").append(64 + limit);
        json.append(",\"input\":[{\"role\":\"user\",\"content\":\"");
        json.append("Number ").append(limit).append('"');
        json.append("}],\"store\":false}");
        String body = json.toString();
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
