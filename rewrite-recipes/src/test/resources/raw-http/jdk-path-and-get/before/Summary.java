import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Summary {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String summary(String text) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o-mini");
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "user").put("content", text);
        body.put("max_tokens", 200); // a few lines
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return text(response.body());
    }

    /** An answer that failed has no choices; then this throws. */
    String text(String answer) {
        try {
            JsonNode root = mapper.readTree(answer);
            return root.path("choices").get(0).path("message").path("content").asText();
        } catch (Exception e) {
            return "no answer";
        }
    }

    String failed() {
        return text("{\"error\": {\"message\": \"no such model\"}}");
    }
}
