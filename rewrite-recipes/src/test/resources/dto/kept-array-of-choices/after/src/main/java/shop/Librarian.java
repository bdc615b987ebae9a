package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

public class Librarian {
    private static final String URL = "https://api.openai.com/v1/responses";

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
        Completion completion = mapper.readValue(response.body(), Completion.class);
        if (completion.choices == null) {
            throw new IOException("Unauthorized or worse");
        }
        StringBuilder all = new StringBuilder();
        for (Completion.Choice choice : completion.choices) {
            all.append(choice.index).append(choice.message.content).append(choice.finish_reason);
        }
        return all.append(completion.usage.total()).toString();
    }
}
