import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Instead {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        return new ObjectMapper().readTree(post(question)).at("/choices/0/message/content").asText();
    }

    private String post(String question) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "{\"" + "choices\":[{\"mess" + "age\":{\"content\":\"" + e.getClass() + "\"}}]}";
        }
    }
}
