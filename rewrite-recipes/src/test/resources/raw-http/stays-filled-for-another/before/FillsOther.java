import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class FillsOther {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        body.putArray("messages").addObject().put("role", "user").put("content", question);
        limit(body, 200);
        String answer = send("https://api.openai.com/v1/chat/completions", body);
        return mapper.readTree(answer).at("/choices/0/message/content").asText();
    }

    String local(String question) throws Exception {
        ObjectNode body = mapper.createObjectNode();
        body.put("prompt", question);
        limit(body, 100);
        return mapper.writeValueAsString(body);
    }

    private static void limit(ObjectNode body, int tokens) {
        body.put("max_tokens", tokens);
    }

    private String send(String url, ObjectNode body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
