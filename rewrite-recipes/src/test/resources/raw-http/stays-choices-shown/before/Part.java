import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONObject;

class Part {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    String show() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        JSONObject answer = new JSONObject(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        JSONArray choices = answer.getJSONArray("choices");
        System.out.println(choices);
        return choices.getJSONObject(0).getJSONObject("message").getString("content");
    }
}
