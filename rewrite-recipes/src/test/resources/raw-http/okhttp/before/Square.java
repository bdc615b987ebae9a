import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONObject;

class Square {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient client = new OkHttpClient();
    private final String model = "gpt-4o";

    String ask(String prompt) throws IOException {
        JSONObject json = new JSONObject()
                .put("model", model)
                .put("messages", new JSONArray().put(message("system", "Be brief.")).put(message("user", prompt)))
                .put("temperature", 0.3);
        RequestBody body = RequestBody.create(json.toString(), JSON);
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .addHeader("Authorization", "Bearer none")
                .post(body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Unexpected code " + response.code() + " " + response.body().string());
            }
            JSONObject answer = new JSONObject(response.body().string());
            JSONArray choices = answer.getJSONArray("choices");
            if (choices.length() > 0) {
                JSONObject message = choices.getJSONObject(0).getJSONObject("message");
                return message.optString("content");
            }
            return "";
        }
    }

    private static JSONObject message(String role, String content) {
        return new JSONObject().put("role", role).put("content", content);
    }
}
