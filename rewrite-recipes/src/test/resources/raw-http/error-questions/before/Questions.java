import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

class Questions {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode root = mapper.readTree(text);
        if (!root.path("error").isMissingNode()) {
            return "error " + root.path("error").path("message").asText();
        }
        JsonNode error = root.get("error");
        if (error != null && error.has("message")) {
            return error.get("message").asText();
        }
        String said = root.get("error") == null
                ? root.path("choices").path(0).path("message").path("content").asText()
                : "error";
        Map<String, Object> map = mapper.readValue(text, Map.class);
        boolean isFine = !map.containsKey("error") && map.containsKey("choices");
        JsonObject object = JsonParser.parseString(text).getAsJsonObject();
        if (object.has("error")) {
            return "error " + object.getAsJsonObject("error").get("message").getAsString();
        }
        return said + isFine + (object.getAsJsonArray("choices").size() > 0);
    }
}
