import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Two {
    private final ObjectMapper mapper = new ObjectMapper();

    public String openAi(String key, String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body("gpt-4.1", question)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return text(response.body());
    }

    public String deepSeek(String key, String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.deepseek.com/v1/chat/completions"))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body("deepseek-chat", question)))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return text(response.body());
    }

    private String body(String model, String question) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", model);
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        return mapper.writeValueAsString(body);
    }

    private String text(String json) throws Exception {
        JsonNode answer = mapper.readTree(json);
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}
