import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

class RiddleByJdk {
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String question) throws IOException, InterruptedException {
        Riddle riddle = new Riddle(
                "gpt-5.4", List.of(new Riddle.Line("system", "You love riddles."), new Riddle.Line("user", question)));
        riddle.temperature = 0.4;
        String json = mapper.writeValueAsString(riddle);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer = mapper.readTree(response.body());
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}
