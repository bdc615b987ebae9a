import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Diagnosis {
    interface Topic {
        String text();
    }

    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String prompt) throws Exception {
        String body = requestBody(() -> prompt);
        if (body.isEmpty()) {
            return "";
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return JsonParser.parseString(response.body())
                .getAsJsonObject()
                .getAsJsonArray("choices")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("message")
                .get("content")
                .getAsString();
    }

    /**
     * The request.
     *
     * @param topic what to ask about; {@code topic} has the text
     * @return the text of the request's {@link #ask body}
     */
    private String requestBody(Topic topic) {
        JsonObject user = new JsonObject();
        user.addProperty("role", "user");
        user.addProperty("content", topic.text());
        JsonArray messages = new JsonArray();
        messages.add(user);
        JsonObject body = new JsonObject();
        body.addProperty("model", "gpt-4o");
        body.add("messages", messages);
        return body.toString();
    }
}
