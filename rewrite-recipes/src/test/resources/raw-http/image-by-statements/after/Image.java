import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

class Image {
    private final ObjectMapper mapper = new ObjectMapper();

    String maps(String question, String link) throws Exception {
        Map<String, Object> message = new HashMap<>();
        message.put("role", "user");
        List<Map<String, Object>> parts = new ArrayList<>();
        Map<String, Object> text = new HashMap<>();
        text.put("type", "input_text");
        text.put("text", question);
        parts.add(text);
        Map<String, Object> image = new HashMap<>();
        image.put("type", "input_image");
        image.put("image_url", "https://example.org/" + link);
        image.put("detail", "auto");
        parts.add(image);
        message.put("content", parts);
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("input", List.of(message));
        body.put("store", false);
        return send(HttpClient.newHttpClient(), mapper.writeValueAsString(body));
    }

    String nodes(String question, String data) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        ObjectNode user = body.putArray("input").addObject();
        body.put("store", false);
        user.put("role", "user");
        ArrayNode content = user.putArray("content");
        ObjectNode text = content.addObject();
        text.put("type", "input_text");
        text.put("text", question);
        ObjectNode part = content.addObject();
        part.put("type", "input_image");
        part.put("detail", "auto");
        part.put("image_url", "data:image/png;base64," + Base64.getEncoder().encodeToString(data.getBytes()));
        return send(HttpClient.newHttpClient(), mapper.writeValueAsString(body));
    }

    String gson(String question, String data) throws Exception {
        JsonObject text = new JsonObject();
        text.addProperty("type", "input_text");
        text.addProperty("text", question);
        JsonObject image = new JsonObject();
        image.addProperty("type", "input_image");
        image.addProperty("image_url", "data:image/jpeg;base64," + data);
        image.addProperty("detail", "high");
        JsonArray parts = new JsonArray();
        parts.add(text);
        parts.add(image);
        JsonObject message = new JsonObject();
        message.addProperty("role", "user");
        message.add("content", parts);
        JsonArray messages = new JsonArray();
        messages.add(message);
        JsonObject body = new JsonObject();
        body.addProperty("model", "gpt-4o");
        body.add("input", messages);
        body.addProperty("store", false);
        return send(HttpClient.newHttpClient(), body.toString());
    }

    String orgJson(String question, String data) throws Exception {
        JSONObject image = new JSONObject();
        image.put("type", "input_image");
        image.put("image_url", "data:image/jpeg;base64," + data);
        image.put("detail", "auto");
        JSONArray parts = new JSONArray();
        parts.put(new JSONObject().put("type", "input_text").put("text", question));
        parts.put(image);
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", parts)));
        body.put("store", false);
        return send(HttpClient.newHttpClient(), body.toString());
    }

    private String send(HttpClient http, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return outputText(mapper.readTree(response.body())).asText();
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
