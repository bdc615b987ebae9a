import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONObject;

class Tutor {
    private static final String API_URL = "https://api.openai.com/v1/chat/completions";
    private static final String MODEL = "gpt-4o-mini";

    private final HttpClient client = HttpClient.newHttpClient();

    String answer(String question) {
        try {
            JSONObject requestBody = new JSONObject();
            requestBody.put("model", MODEL);
            requestBody.put("max_tokens", 150);

            JSONArray messages = new JSONArray();
            messages.put(new JSONObject().put("role", "system").put("content", "You are a patient tutor."));
            messages.put(new JSONObject().put("role", "user").put("content", question));
            requestBody.put("messages", messages);

            HttpRequest request = HttpRequest.newBuilder()
                    .uri(URI.create(API_URL))
                    .header("Authorization", "Bearer " + System.getenv("OPENAI_API_KEY"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(requestBody.toString()))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return "API error: " + response.body();
            }
            JSONObject json = new JSONObject(response.body());
            JSONArray choices = json.getJSONArray("choices");
            String text = choices.getJSONObject(0).getJSONObject("message").getString("content");
            int spent = json.getJSONObject("usage").getInt("completion_tokens");
            return text.trim() + " (" + spent + ")";
        } catch (Exception e) {
            return "Error: " + e.getMessage();
        }
    }
}
