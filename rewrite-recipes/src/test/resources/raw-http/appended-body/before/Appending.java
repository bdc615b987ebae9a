import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONObject;

class Appending {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(int limit) throws Exception {
        StringBuilder json = new StringBuilder("{");
        json.append("\"model\":\"gpt-4o\",").append("\"max_tokens\":").append(64 + limit);
        json.append(",\"messages\":[{\"role\":\"user\",\"content\":\"");
        json.append("Number ").append(limit).append('"');
        json.append("}]}");
        String body = json.toString();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
