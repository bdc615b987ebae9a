import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Documented {
    private static final String BODY = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return content(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /**
     * Takes the text out of an answer.
     *
     * @param answer the raw JSON
     * @return its text
     */
    private static String content(String answer) {
        return new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
