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

class Quest {
    private final HttpClient http = HttpClient.newHttpClient();

    String advice(String prompt) throws Exception {
        JsonObject json = json("Give advice.", prompt);
        return send(json);
    }

    String quest(String prompt) throws Exception {
        JsonObject json = json("Make a quest.", prompt);
        return send(json);
    }

    private String send(JsonObject json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
        return outputText(answer).getAsString();
    }

    private static JsonObject json(String system, String user) {
        JsonObject json = new JsonObject();
        json.addProperty("model", "gpt-4o");
        JsonArray messages = new JsonArray();
        messages.add(message("system", system));
        messages.add(message("user", user));
        json.add("input", messages);
        json.addProperty("store", false);
        return json;
    }

    private static JsonObject message(String role, String content) {
        JsonObject message = new JsonObject();
        message.addProperty("role", role);
        message.addProperty("content", content);
        return message;
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
