import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Search {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        int start = answer.indexOf("\"content\": \"") + 12;
        return answer.substring(start, answer.indexOf("\"finish_reason\"", start));
    }
}
