import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

class Lines {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String read(String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"model": "gpt-4o", "stream": true,
                         "input": [{"role": "user", "content": %s}],
                         "store": false}
                        """.formatted(mapper.writeValueAsString(question))))
                .build();
        StringBuilder text = new StringBuilder();
        try (Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.filter(l -> l.startsWith("data: ") && !l.equals("data: [DONE]")).forEach(l -> {
                try {
                    String delta = outputDelta(mapper.readTree(l.substring(6))).asText("");
                    if (!delta.isEmpty()) {
                        text.append(delta);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return text.toString();
    }

    /** The piece of text that an event brings, or a missing node. The stream ends with its connection. */
    private static JsonNode outputDelta(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.path("delta") : MissingNode.getInstance();
    }
}
