package shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

public class Librarian {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Codec codec = new Codec();

    public String ask(String question) throws IOException, InterruptedException {
        String json = codec.toJson(new Question("gpt-5.4", List.of(new Question.Turn("user", question)), 0.3));
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("No answer: " + response.statusCode());
        }
        return codec.fromJson(response.body(), Completion.class).choices().get(0).message().content();
    }
}
