import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

class Feather {
    private static final String ENDPOINT = "https://api.openai.com/v1/responses";

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
            request.add("input", messages);
            request.addProperty("top_p", 0.9);
            request.addProperty("store", false);
            StringEntity entity = new StringEntity(request.toString(), StandardCharsets.UTF_8);
            post.setEntity(entity);

            try (CloseableHttpResponse response = client.execute(post)) {
                String json = EntityUtils.toString(response.getEntity());
                if (response.getStatusLine().getStatusCode() != 200) {
                    throw new IOException("failed: " + json);
                }
                JsonObject answer = JsonParser.parseString(json).getAsJsonObject();
                return outputText(answer)
                        .getAsString();
            }
        }
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonElement outputText(JsonElement response) {
        JsonObject answer = response.getAsJsonObject();
        if (answer.has("status") && answer.get("status").getAsString().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + answer.get("error"));
        }
        StringBuilder text = null;
        for (JsonElement item : answer.getAsJsonArray("output")) {
            JsonElement content = item.getAsJsonObject().get("content");
            if (content != null && content.isJsonArray()) {
                for (JsonElement part : content.getAsJsonArray()) {
                    if (part.getAsJsonObject().get("type").getAsString().equals("output_text")) {
                        text = (text == null ? new StringBuilder() : text)
                                .append(part.getAsJsonObject().get("text").getAsString());
                    }
                }
            }
        }
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text.toString());
    }
}
