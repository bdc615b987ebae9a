import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONObject;

class Last {
    private final OkHttpClient client = new OkHttpClient();

    String ask(String question) throws IOException {
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            JSONArray choices = new JSONObject(response.body().string()).getJSONArray("choices");
            return choices.getJSONObject(choices.length() - 1).getJSONObject("message").getString("content");
        }
    }
}
