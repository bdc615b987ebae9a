import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.logging.Logger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class Logged {
    private static final Logger LOG = Logger.getLogger("shown");
    private static final String BASE = "https://api.openai.com/v1";

    static class Message {
        final String role;
        final String content;

        Message(String role, String content) {
            this.role = role;
            this.content = content;
        }
    }

    String called(String question) throws IOException {
        JsonObject body = new JsonObject();
        body.addProperty("model", "gpt-4o");
        JsonArray messages = new JsonArray();
        messages.add(new Gson().toJsonTree(new Message("user", question)));
        body.add("input", messages);
        body.addProperty("store", false);
        LOG.fine("The endpoint is " + BASE + "/responses");
        Request request = new Request.Builder()
                .url(BASE + "/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        LOG.fine("Sends to " + request.url());
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            JsonObject answer = new Gson().fromJson(response.body().string(), JsonObject.class);
            return outputText(answer).getAsString();
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
