package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

public class Librarian {
    private static final String URL = "https://api.deepseek.com/chat/completions";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    public String ask(String question) throws IOException, InterruptedException {
        Question body = new Question("gpt-5.4", List.of(new Question.Turn("user", question)), 0.3);
        String json = mapper.writeValueAsString(body);
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(URL))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Unauthorized or worse: " + response.body());
        }
        Completion completion = mapper.readValue(response.body(), Completion.class);
        return completion.usage().completion_tokens() + " " + completion.choices().get(0).message().content();
    }
}
