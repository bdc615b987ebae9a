import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

class PostOffice {
    private final OkHttpClient client = new OkHttpClient();
    private final Gson gson = new Gson();

    String send(String text) throws IOException {
        Postcard card = new Postcard("gpt-5.4");
        card.say("user", text);
        RequestBody body = RequestBody.create(gson.toJson(card), MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            JsonObject answer = JsonParser.parseString(response.body().string()).getAsJsonObject();
            return outputText(answer)
                    .getAsString();
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
