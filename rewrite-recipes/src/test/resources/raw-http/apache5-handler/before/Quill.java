import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        HttpPost post = new HttpPost("https://api.openai.com/v1/chat/completions");
        post.addHeader("Authorization", "Bearer none");
        post.setEntity(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            String json = client.execute(post, response -> EntityUtils.toString(response.getEntity()));
            JsonNode choices = mapper.readTree(json).path("choices");
            if (choices.isEmpty()) {
                return "empty";
            }
            return choices.get(0).path("message").path("content").asText();
        }
    }
}
