import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
        this(HttpClient.newHttpClient(), URI.create("https://api.openai.com/v1/responses"));
    }

    private Endpoint(HttpClient http, URI endpoint) {
        this.http = http;
        this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
    }

    String complete(List<String> talk) throws Exception {
        JsonObject payload = new JsonObject();
        payload.addProperty("model", "gpt-4o");
        payload.add("input", messages(talk));
        payload.addProperty("store", false);
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
        JsonArray choices = root.getAsJsonArray("output");
        if (choices == null || choices.size() == 0) {
            throw new IllegalStateException("No choices");
        }
        if (root == null || !root.has("output")) {
            throw new IllegalStateException("No content");
        }
        return outputText(root).getAsString();
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

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonElement outputText(JsonElement response) {
        JsonObject answer = response.getAsJsonObject();
        if (answer.has("status") && answer.get("status").getAsString().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + answer.get("error"));
        }
        StringBuilder text = null;
        for (JsonElement item : answer.getAsJsonArray("output")) {
            JsonElement content = item.getAsJsonObject().get("content");
            if (content != null && content.isJsonArray()) {
                for (JsonElement part : content.getAsJsonArray()) {
                    if (part.getAsJsonObject().get("type").getAsString().equals("output_text")) {
                        text = (text == null ? new StringBuilder() : text)
                                .append(part.getAsJsonObject().get("text").getAsString());
                    }
                }
            }
        }
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text.toString());
    }
}
