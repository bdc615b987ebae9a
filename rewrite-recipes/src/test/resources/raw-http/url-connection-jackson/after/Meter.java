import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

class Meter {
    private static final String BASE = "https://api.openai.com/v1";

    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String system, String prompt) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(BASE + "/responses").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);

        ObjectNode root = mapper.createObjectNode();
        root.put("model", "gpt-4o");
        root.put("max_output_tokens", 300);
        root.putObject("reasoning").put("effort", "low");
        ArrayNode messages = root.putArray("input");
        messages.addObject().put("role", "developer").put("content", system);
        ObjectNode user = messages.addObject();
        user.put("role", "user");
        user.put("content", prompt);
        root.putObject("text").putObject("format").put("type", "text");
        root.put("store", false);
        connection.getOutputStream().write(mapper.writeValueAsBytes(root));

        int status = connection.getResponseCode();
        if (status >= 400) {
            throw new IOException("status " + status);
        }
        try (InputStream in = connection.getInputStream()) {
            JsonNode answer = mapper.readTree(in);
            JsonNode usage = answer.path("usage");
            return outputText(answer).asText("nothing")
                    + usage.path("input_tokens").asInt()
                    + usage.get("output_tokens").asInt()
                    + usage.path("output_tokens_details").path("reasoning_tokens").asInt();
        }
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
