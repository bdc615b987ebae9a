import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Numbers {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question, int tokens, double temperature) throws Exception {
        String body = "{\"model\":\"m\",\"max_tokens\":" + Math.max(64, tokens) + ",\"temperature\":" + temperature
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        // The text is all that counts.
        JsonNode message = mapper.readTree(response.body()).get("choices").get(0).get("message");
        return message.get("content").asText();
    }
}
