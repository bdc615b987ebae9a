import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

class RiddleByJdk {
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws IOException, InterruptedException {
        Riddle riddle = new Riddle(
                "gpt-5.4", List.of(new Riddle.Line("system", "You love riddles."), new Riddle.Line("user", question)));
        riddle.temperature = 0.4;
        String json = mapper.writeValueAsString(riddle);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer = mapper.readTree(response.body());
        return outputText(answer).asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
