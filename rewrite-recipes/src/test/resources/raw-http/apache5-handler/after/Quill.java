import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

class Quill {
    private final ObjectMapper mapper = new ObjectMapper();

    String ask(String prompt) throws IOException {
        ObjectNode body = mapper.createObjectNode();
        body.put("model", "gpt-4o");
        body.putArray("input").addObject().put("role", "user").put("content", prompt);
        body.put("store", false);
        HttpPost post = new HttpPost("https://api.openai.com/v1/responses");
        post.addHeader("Authorization", "Bearer none");
        post.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            String json = client.execute(post, response -> EntityUtils.toString(response.getEntity()));
            JsonNode answer = mapper.readTree(json);
            JsonNode choices = answer.path("output");
            if (choices.isEmpty()) {
                return "empty";
            }
            return outputText(answer).asText();
        }
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
