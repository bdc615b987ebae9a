import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

class Feather {
    private static final String ENDPOINT = "https://api.openai.com/v1/chat/completions";

    String ask(String prompt) throws IOException {
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            HttpPost post = new HttpPost(ENDPOINT);
            post.setHeader("Authorization", "Bearer none");
            post.setHeader("Content-Type", "application/json");

            JsonObject message = new JsonObject();
            message.addProperty("role", "user");
            message.addProperty("content", prompt);
            JsonArray messages = new JsonArray();
            messages.add(message);
            JsonObject request = new JsonObject();
            request.addProperty("model", "gpt-4o");
            request.add("messages", messages);
            request.addProperty("top_p", 0.9);
            StringEntity entity = new StringEntity(request.toString(), StandardCharsets.UTF_8);
            post.setEntity(entity);

            try (CloseableHttpResponse response = client.execute(post)) {
                String json = EntityUtils.toString(response.getEntity());
                if (response.getStatusLine().getStatusCode() != 200) {
                    throw new IOException("failed: " + json);
                }
                JsonObject answer = JsonParser.parseString(json).getAsJsonObject();
                return answer.getAsJsonArray("choices")
                        .get(0)
                        .getAsJsonObject()
                        .get("message")
                        .getAsJsonObject()
                        .get("content")
                        .getAsString();
            }
        }
    }
}
