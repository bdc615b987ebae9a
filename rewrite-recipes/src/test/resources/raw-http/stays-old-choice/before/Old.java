import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Old {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JSONObject json = new JSONObject(answer);
        JSONObject first = json.getJSONArray("choices").getJSONObject(0);
        JSONObject message = first.optJSONObject("message");
        return message == null ? first.optString("text", "") : message.optString("content", "");
    }
}
