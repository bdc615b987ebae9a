package shop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Librarian {
    private final ObjectMapper mapper =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private Completion send(String question) throws IOException, InterruptedException {
        Turn[] turns = {new Turn("system", "Be brief."), new Turn("user", question)};
        String json = mapper.writeValueAsString(new Question("gpt-5.4", turns, 1));
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("https://api.openai.com/v1/responses"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException("Unauthorized or worse: " + response.statusCode());
        }
        return mapper.readValue(response.body(), Completion.class);
    }

    public String ask(String question) throws IOException, InterruptedException {
        Completion completion = send(question);
        if (completion.output() == null || completion.output().length == 0) {
            return "nothing";
        }
        return completion.outputText();
    }

    public String repeat(String question) throws IOException, InterruptedException {
        Completion completion = send(question);
        return completion.output().length > 0 ? "" + completion.outputText() : "";
    }
}
