import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class Mapped {
    private final List<String> history = new ArrayList<>();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String prompt) throws Exception {
        history.add(prompt);
        List<Map<String, String>> messages = history.stream()
                .map(text -> Map.of("role", "user", "content", text))
                .collect(Collectors.toList());
        String body = mapper.writeValueAsString(Map.of("model", "gpt-4o", "input", messages, "max_output_tokens", 100, "store", false));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return outputText(mapper.readTree(answer)).asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        if (!response.has("output")) {
            return MissingNode.getInstance();
        }
        StringBuilder text = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
