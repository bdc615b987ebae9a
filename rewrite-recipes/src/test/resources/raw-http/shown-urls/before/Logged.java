import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
        body.add("messages", messages);
        LOG.fine("The endpoint is " + BASE + "/chat/completions");
        Request request = new Request.Builder()
                .url(BASE + "/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        LOG.fine("Sends to " + request.url());
        try (Response response = new OkHttpClient().newCall(request).execute()) {
            JsonObject answer = new Gson().fromJson(response.body().string(), JsonObject.class);
            return answer.getAsJsonArray("choices").get(0).getAsJsonObject().getAsJsonObject("message").get("content").getAsString();
        }
    }
}
