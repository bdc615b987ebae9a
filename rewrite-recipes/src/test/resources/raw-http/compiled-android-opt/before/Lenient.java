import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Lenient {
    private final OkHttpClient client = new OkHttpClient();

    String ask(String question) throws IOException, JSONException {
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body(question).toString(), MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return text(new JSONObject(response.body().string()));
        }
    }

    private static JSONObject body(String question) throws JSONException {
        JSONArray messages = new JSONArray().put(new JSONObject().put("role", "user").put("content", question));
        return new JSONObject().put("model", "gpt-4o").put("messages", messages);
    }

    private static String text(JSONObject answer) {
        JSONArray choices = answer.optJSONArray("choices");
        if (choices == null || choices.length() == 0) {
            return "";
        }
        return choices.optJSONObject(0).optJSONObject("message").optString("content");
    }
}
