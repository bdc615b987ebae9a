import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Careful {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode().put("model", "gpt-4o");
        body.putArray("input").addObject().put("role", "user").put("content", question);
        body.put("store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        JsonNode answer = mapper.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        JsonNode refusal = outputRefusal(answer);
        if (!refusal.isNull() && !refusal.isMissingNode() && !refusal.asText().isBlank()) {
            return "refused: " + refusal.asText();
        }
        return outputText(answer).asText();
    }

    /** What the model says instead of an answer when it refuses, or null. */
    private static JsonNode outputRefusal(JsonNode response) {
        StringBuilder refusal = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("refusal")) {
                    refusal = (refusal == null ? new StringBuilder() : refusal)
                            .append(part.path("refusal").asText());
                }
            }
        }
        return refusal == null ? NullNode.getInstance() : TextNode.valueOf(refusal.toString());
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
