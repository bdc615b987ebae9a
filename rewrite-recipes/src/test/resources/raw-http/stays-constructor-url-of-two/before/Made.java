import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Made {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String endpoint;

    Made(String endpoint) {
        this.endpoint = endpoint;
    }

    static Made ofOpenAi() {
        return new Made("https://api.openai.com/v1/chat/completions");
    }

    static Made of(String endpoint) {
        return new Made(endpoint);
    }

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
