import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Either {
    private static final String HOST = "https://api.openai.com/v1";

    private final HttpClient http = HttpClient.newHttpClient();
    private boolean isSlow;

    String ask(String question) throws Exception {
        String url = isSlow ? HOST + "/chat/completions?tier=slow" : HOST + "/chat/completions";
        String body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new JSONObject(response.body()).getJSONArray("choices")
                .getJSONObject(0)
                .getJSONObject("message")
                .getString("content");
    }
}
