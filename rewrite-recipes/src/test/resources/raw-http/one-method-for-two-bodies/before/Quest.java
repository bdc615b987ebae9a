import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
        JsonArray choices = answer.getAsJsonArray("choices");
        return choices.get(0).getAsJsonObject().getAsJsonObject("message").get("content").getAsString();
    }

    private static JsonObject json(String system, String user) {
        JsonObject json = new JsonObject();
        json.addProperty("model", "gpt-4o");
        JsonArray messages = new JsonArray();
        messages.add(message("system", system));
        messages.add(message("user", user));
        json.add("messages", messages);
        return json;
    }

    private static JsonObject message(String role, String content) {
        JsonObject message = new JsonObject();
        message.addProperty("role", role);
        message.addProperty("content", content);
        return message;
    }
}
