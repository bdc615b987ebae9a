import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Spliced {
    private static final String TEMPLATE =
            "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}], EXTRA}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String extra) throws Exception {
        String body = TEMPLATE.replace("EXTRA", extra);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
