import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Careful {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode().put("model", "gpt-4o");
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        JsonNode message = mapper.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("choices")
                .path(0)
                .path("message");
        JsonNode refusal = message.path("refusal");
        if (!refusal.isNull() && !refusal.isMissingNode() && !refusal.asText().isBlank()) {
            return "refused: " + refusal.asText();
        }
        return message.path("content").asText();
    }
}
