import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class Mapped {
    private final List<String> history = new ArrayList<>();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String prompt) throws Exception {
        history.add(prompt);
        List<Map<String, String>> messages = history.stream()
                .map(text -> Map.of("role", "user", "content", text))
                .collect(Collectors.toList());
        String body = mapper.writeValueAsString(Map.of("model", "gpt-4o", "messages", messages, "max_tokens", 100));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return mapper.readTree(answer).at("/choices/0/message/content").asText();
    }
}
