import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class SearchedStream {
    private static final String BODY =
            "{\"model\":\"m\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    String ask() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        int start = answer.indexOf("\"content\":\"") + 11;
        return answer.substring(start, answer.indexOf("\"", start));
    }
}
