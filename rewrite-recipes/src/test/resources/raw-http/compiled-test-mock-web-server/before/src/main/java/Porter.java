import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class Porter {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Porter(String base) {
        this.base = base;
    }

    String ask(String question) throws IOException, InterruptedException {
        String body = mapper.writeValueAsString(
                Map.of("model", "gpt-4o", "messages", List.of(Map.of("role", "user", "content", question))));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Status " + response.statusCode() + ": " + response.body());
        }
        JsonNode answer = mapper.readTree(response.body());
        return answer.path("choices").path(0).path("message").path("content").asText();
    }
}
