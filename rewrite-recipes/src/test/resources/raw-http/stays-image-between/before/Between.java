import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Between {
    private final ObjectMapper mapper = new ObjectMapper();
    private int number;

    String ask(String question) throws Exception {
        Map<String, Object> image = new HashMap<>();
        image.put("type", "image_url");
        Map<String, String> url = new HashMap<>();
        url.put("url", "https://example.org/" + number);
        number++;
        image.put("image_url", url);
        Map<String, Object> body = new HashMap<>();
        body.put("model", "gpt-4o");
        body.put("messages", List.of(Map.of(
                "role", "user", "content", List.of(Map.of("type", "text", "text", question), image))));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return mapper.readTree(response.body()).at("/choices/0/message/content").asText();
    }
}
