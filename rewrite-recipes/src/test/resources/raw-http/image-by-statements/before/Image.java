import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        text.put("type", "text");
        text.put("text", question);
        parts.add(text);
        Map<String, Object> image = new HashMap<>();
        image.put("type", "image_url");
        Map<String, String> url = new HashMap<>();
        url.put("url", "https://example.org/" + link);
        image.put("image_url", url);
        parts.add(image);
        message.put("content", parts);
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(message));
        return send(HttpClient.newHttpClient(), mapper.writeValueAsString(body));
    }

    String nodes(String question, String data) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        ObjectNode user = body.putArray("messages").addObject();
        user.put("role", "user");
        ArrayNode content = user.putArray("content");
        ObjectNode text = content.addObject();
        text.put("type", "text");
        text.put("text", question);
        ObjectNode part = content.addObject();
        part.put("type", "image_url");
        ObjectNode url = part.putObject("image_url");
        url.put("url", "data:image/png;base64," + Base64.getEncoder().encodeToString(data.getBytes()));
        return send(HttpClient.newHttpClient(), mapper.writeValueAsString(body));
    }

    String gson(String question, String data) throws Exception {
        JsonObject text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", question);
        JsonObject image = new JsonObject();
        image.addProperty("type", "image_url");
        JsonObject url = new JsonObject();
        url.addProperty("url", "data:image/jpeg;base64," + data);
        url.addProperty("detail", "high");
        image.add("image_url", url);
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
        body.add("messages", messages);
        return send(HttpClient.newHttpClient(), body.toString());
    }

    String orgJson(String question, String data) throws Exception {
        JSONObject image = new JSONObject();
        image.put("type", "image_url");
        JSONObject url = new JSONObject();
        url.put("url", "data:image/jpeg;base64," + data);
        image.put("image_url", url);
        JSONArray parts = new JSONArray();
        parts.put(new JSONObject().put("type", "text").put("text", question));
        parts.put(image);
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", parts)));
        return send(HttpClient.newHttpClient(), body.toString());
    }

    private String send(HttpClient http, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return mapper.readTree(response.body()).at("/choices/0/message/content").asText();
    }
}
