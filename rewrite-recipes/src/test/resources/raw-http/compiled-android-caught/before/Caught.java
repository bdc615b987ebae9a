import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Caught {
    private static final String BODY = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final OkHttpClient client = new OkHttpClient();

    String ask() throws IOException, JSONException {
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(BODY, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return text(new JSONObject(response.body().string()));
        }
    }

    private static String text(JSONObject answer) {
        try {
            return answer.getJSONArray("choices").getJSONObject(0).getJSONObject("message").optString("content", "");
        } catch (JSONException e) {
            return "none";
        }
    }
}
