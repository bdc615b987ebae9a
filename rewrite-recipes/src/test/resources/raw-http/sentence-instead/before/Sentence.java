import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Sentence {
    String ask(String question) throws Exception {
        String answer = post(question, HttpClient.newHttpClient());
        return new ObjectMapper().readTree(answer).at("/choices/0/message/content").asText();
    }

    private String post(String question, HttpClient http) throws InterruptedException {
        String body;
        try {
            body = new ObjectMapper().writeValueAsString(question);
        } catch (IOException e) {
            return "Error while writing: " + e.getMessage();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "Error: " + e.getMessage() + " in " + body;
        }
    }
}
