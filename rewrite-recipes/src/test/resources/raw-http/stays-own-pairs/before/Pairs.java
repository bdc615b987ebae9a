import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

class Pairs {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        String body = "{\"model\":\"gpt-4o\","
                + "\"messages\":[{" + pair("role", "user") + "," + pair("content", question) + "}]}";
        return send(body);
    }

    String askAll(List<String> questions) throws Exception {
        String body = "{\"model\":\"gpt-4o\",\"user\":" + all(List.of("me"))
                + ",\"messages\":[{\"role\":\"user\",\"content\":" + all(questions) + "}]}";
        return send(body);
    }

    private String send(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body()).at("/choices/0/message/content").asText();
    }

    private static String pair(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static String all(List<String> texts) {
        return "\"" + String.join("\",\"", texts) + "\"";
    }
}
