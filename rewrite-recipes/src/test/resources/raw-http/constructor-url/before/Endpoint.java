import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

class Endpoint {
    private final HttpClient http;
    private final URI endpoint;

    Endpoint() {
        this(HttpClient.newHttpClient(), URI.create("https://api.openai.com/v1/chat/completions"));
    }

    private Endpoint(HttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    }

    String complete(List<String> talk) throws Exception {
        JsonObject payload = new JsonObject();
        payload.addProperty("model", "gpt-4o");
        payload.add("messages", messages(talk));
        HttpRequest request = HttpRequest.newBuilder()
                .uri(endpoint)
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(payload.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("Status " + response.statusCode());
        }
        JsonObject root = JsonParser.parseString(response.body()).getAsJsonObject();
        JsonArray choices = root.getAsJsonArray("choices");
        if (choices == null || choices.size() == 0) {
            throw new IllegalStateException("No choices");
        }
        JsonObject message = choices.get(0).getAsJsonObject().getAsJsonObject("message");
        if (message == null || !message.has("content")) {
            throw new IllegalStateException("No content");
        }
        return message.get("content").getAsString();
    }

    private JsonArray messages(List<String> talk) {
        JsonArray messages = new JsonArray();
        for (String line : talk) {
            JsonObject message = new JsonObject();
            message.addProperty("role", "user");
            message.addProperty("content", line.strip());
            messages.add(message);
        }
        return messages;
    }
}
