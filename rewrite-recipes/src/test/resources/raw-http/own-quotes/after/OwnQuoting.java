import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class OwnQuoting {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        String body = "{"
                + "\"model\":\"gpt-4o\","
                + "\"input\":["
                + "{\"role\":\"system\",\"content\":" + quoted("Be \"kind\".") + "},"
                + "{\"role\":\"user\",\"content\":" + quoted(question) + "}"
                + "],"
                + "\"max_output_tokens\":500,"
                + "\"user\":" + spelled(question + "\n\"me\"") + ",\"store\":false}";
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return outputText(new ObjectMapper()
                .readTree(response.body()))
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

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        if (!response.has("output")) {
            return MissingNode.getInstance();
        }
        StringBuilder text = null;
        for (JsonNode item : response.path("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
