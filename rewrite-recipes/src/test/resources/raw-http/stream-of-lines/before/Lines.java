import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

class Lines {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    String read(String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"model": "gpt-4o", "stream": true,
                         "messages": [{"role": "user", "content": %s}]}
                        """.formatted(mapper.writeValueAsString(question))))
                .build();
        StringBuilder text = new StringBuilder();
        try (Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.filter(l -> l.startsWith("data: ") && !l.equals("data: [DONE]")).forEach(l -> {
                try {
                    String delta = mapper.readTree(l.substring(6))
                            .path("choices").path(0).path("delta").path("content").asText("");
                    if (!delta.isEmpty()) {
                        text.append(delta);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return text.toString();
    }
}
