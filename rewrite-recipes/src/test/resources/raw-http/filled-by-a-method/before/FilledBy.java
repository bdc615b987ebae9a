import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONObject;

class FilledBy {
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        ArrayNode messages = body.putArray("messages");
        addMessage(messages, "system", "Be kind.");
        addMessage(messages, "user", question);
        limit(body, 200);
        return send(HttpClient.newHttpClient(), mapper.writeValueAsString(body));
    }

    String askInFrench(String question) throws Exception {
        JSONArray messages = new JSONArray();
        add(messages, "system", "Answer in French.");
        add(messages, "user", question);
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("messages", messages);
        return send(HttpClient.newHttpClient(), body.toString());
    }

    private static void addMessage(ArrayNode messages, String role, String content) {
        ObjectNode message = messages.addObject();
        message.put("role", role);
        message.put("content", content);
    }

    private static void add(JSONArray messages, String role, String content) {
        messages.put(new JSONObject().put("role", role).put("content", content));
    }

    private static void limit(ObjectNode body, int tokens) {
        if (tokens > 0) {
            body.put("max_tokens", tokens);
        }
        body.put("temperature", 0.5);
    }

    private String send(HttpClient http, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode root = mapper.readTree(response.body());
        return root.path("choices").path(0).path("message").path("content").asText();
    }
}
