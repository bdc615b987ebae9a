import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Shown {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    void show(boolean isRaw) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (isRaw) {
            System.out.println(answer);
        } else {
            System.out.println(new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content"));
        }
    }
}
