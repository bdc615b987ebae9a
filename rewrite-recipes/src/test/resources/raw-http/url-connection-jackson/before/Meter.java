import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

class Meter {
    private static final String BASE = "https://api.openai.com/v1";

    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String system, String prompt) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(BASE + "/chat/completions").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);

        ObjectNode root = mapper.createObjectNode();
        root.put("model", "gpt-4o");
        root.put("max_completion_tokens", 300);
        root.put("reasoning_effort", "low");
        ArrayNode messages = root.putArray("messages");
        messages.addObject().put("role", "developer").put("content", system);
        ObjectNode user = messages.addObject();
        user.put("role", "user");
        user.put("content", prompt);
        root.putObject("response_format").put("type", "text");
        connection.getOutputStream().write(mapper.writeValueAsBytes(root));

        int status = connection.getResponseCode();
        if (status >= 400) {
            throw new IOException("status " + status);
        }
        try (InputStream in = connection.getInputStream()) {
            JsonNode answer = mapper.readTree(in);
            JsonNode usage = answer.path("usage");
            return answer.at("/choices/0/message/content").asText("nothing")
                    + usage.path("prompt_tokens").asInt()
                    + usage.get("completion_tokens").asInt()
                    + usage.path("completion_tokens_details").path("reasoning_tokens").asInt();
        }
    }
}
