import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class Ends {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String read(String question) throws Exception {
        String body = "{\"model\":\"gpt-4o\",\"stream\":true,\"input\":[{\"role\":\"user\",\"content\":"
                + mapper.writeValueAsString(question) + "}],\"store\":false}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        StringBuilder text = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith("data: ")) {
                    String data = line.substring(6);
                    if (isLastEvent(data)) {
                        text.append("END");
                        break;
                    }
                    JsonNode chunk = mapper.readTree(data);
                    if (outputDelta(chunk) != null) {
                        text.append(outputDelta(chunk).asText());
                    }
                }
            }
        }
        return text.toString();
    }

    /** The piece of text that an event brings, or null. The stream ends with its connection. */
    private static JsonNode outputDelta(JsonNode event) {
        String type = event.path("type").asText();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.get("delta") : null;
    }

    /** Whether a line of a stream, or its data, is the last event of an answer. Chat Completions said [DONE] then. */
    private static boolean isLastEvent(String line) {
        String plain = line.replace(" ", "");
        return plain.contains("\"type\":\"response.completed\"") || plain.contains("\"type\":\"response.incomplete\"");
    }
}
