import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class OwnQuoting {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        String body = "{"
                + "\"model\":\"gpt-4o\","
                + "\"messages\":["
                + "{\"role\":\"system\",\"content\":" + quoted("Be \"kind\".") + "},"
                + "{\"role\":\"user\",\"content\":" + quoted(question) + "}"
                + "],"
                + "\"max_tokens\":500,"
                + "\"user\":" + spelled(question + "\n\"me\"") + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper()
                .readTree(response.body())
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asText();
    }

    private static String quoted(String text) {
        return text == null ? "\"\"" : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String spelled(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder all = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"':
                    all.append("\\\"");
                    break;
                case '\n':
                    all.append("\\n");
                    break;
                default:
                    all.append(c);
            }
        }
        all.append('"');
        return all.toString();
    }
}
