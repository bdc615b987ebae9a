import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class SharedBody {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String prompt) throws Exception {
        JsonObject json = json(prompt);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(json.toString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
        JsonArray choices = answer.getAsJsonArray("choices");
        return choices.get(0).getAsJsonObject().getAsJsonObject("message").get("content").getAsString();
    }

    String local(String prompt) throws Exception {
        JsonObject json = json(prompt);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:11434/api/chat"))
                .POST(HttpRequest.BodyPublishers.ofString(json.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static JsonObject json(String prompt) {
        JsonObject message = new JsonObject();
        message.addProperty("role", "user");
        message.addProperty("content", prompt);
        JsonArray messages = new JsonArray();
        messages.add(message);
        JsonObject json = new JsonObject();
        json.addProperty("model", "gpt-4o");
        json.add("messages", messages);
        return json;
    }
}
