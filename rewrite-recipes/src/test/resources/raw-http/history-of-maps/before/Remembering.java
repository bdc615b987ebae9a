import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Remembering {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final List<Map<String, String>> history = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> sessions = new HashMap<>();

    String ask(String question) throws Exception {
        Map<String, String> message = new HashMap<>();
        message.put("role", "user");
        message.put("content", question);
        history.add(message);
        if (history.size() > 4) {
            history.remove(0);
        }
        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", "Answer shortly."));
        for (Map<String, String> earlier : history) {
            messages.add(earlier);
        }
        String answer = send(messages);
        history.add(Map.of("role", "assistant", "content", answer));
        return answer;
    }

    String askInSession(String session, String question) throws Exception {
        List<Map<String, String>> messages = sessions.computeIfAbsent(session, id -> new ArrayList<>());
        messages.add(Map.of("role", "user", "content", question));
        return send(messages.subList(Math.max(0, messages.size() - 4), messages.size()));
    }

    private String send(List<Map<String, String>> messages) throws Exception {
        if (messages.get(0).get("role") == null) {
            throw new IllegalArgumentException("no role");
        }
        String body;
        try {
            body = mapper.writeValueAsString(Map.of("model", "gpt-4o", "messages", messages));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no body", e);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode root = mapper.readTree(response.body());
        return root.path("choices").path(0).path("message").path("content").asText();
    }
}
