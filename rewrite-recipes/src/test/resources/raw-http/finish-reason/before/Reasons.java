import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class Reasons {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Gson gson = new Gson();

    String ask(String question) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", question)), "max_tokens", 20);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(gson.toJson(body)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject answer = gson.fromJson(response.body(), JsonObject.class);
        JsonObject choice = answer.getAsJsonArray("choices").get(0).getAsJsonObject();
        if (choice.get("finish_reason").getAsString().equals("length")) {
            return "cut: " + choice.getAsJsonObject("message").get("content").getAsString();
        }
        return choice.getAsJsonObject("message").get("content").getAsString();
    }
}
