import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONObject;

class Counted {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)))
                .put("frequency_penalty", 0)
                .put("presence_penalty", 0);
        System.err.println("Sends " + body.toString(2));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JSONArray choices = new JSONObject(response.body()).getJSONArray("choices");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < choices.length(); i++) {
            JSONObject choice = choices.getJSONObject(i);
            text.append(i + 1).append(". ").append(choice.getJSONObject("message").getString("content"));
        }
        return text.toString();
    }
}
