import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            JsonObject answer = JsonParser.parseString(response.body().string()).getAsJsonObject();
            return answer.getAsJsonArray("choices")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("message")
                    .get("content")
                    .getAsString();
        }
    }
}
