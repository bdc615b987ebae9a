import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

class Questions {
    private static final String BODY = "{\"model\":\"m\",\"input\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"store\":false}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode root = mapper.readTree(text);
        if (root.hasNonNull("error")) {
            return "error " + root.path("error").path("message").asText();
        }
        JsonNode error = root.get("error");
        if ((error != null && !error.isNull()) && error.has("message")) {
            return error.get("message").asText();
        }
        String said = !root.hasNonNull("error")
                ? outputText(root).asText()
                : "error";
        Map<String, Object> map = mapper.readValue(text, Map.class);
        boolean isFine = map.get("error") == null && map.containsKey("output");
        JsonObject object = JsonParser.parseString(text).getAsJsonObject();
        if (hasError(object)) {
            return "error " + object.getAsJsonObject("error").get("message").getAsString();
        }
        return said + isFine + (object.getAsJsonArray("output").size() > 0);
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

    /** Whether an answer says that it failed. Every answer has the member, which is null if all is well. */
    private static boolean hasError(JsonObject response) {
        return response.has("error") && !response.get("error").isJsonNull();
    }
}
