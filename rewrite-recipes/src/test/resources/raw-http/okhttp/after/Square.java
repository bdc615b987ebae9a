import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Square {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient client = new OkHttpClient();
    private final String model = "gpt-4o";

    String ask(String prompt) throws IOException {
        JSONObject json = new JSONObject()
                .put("model", model)
                .put("input", new JSONArray().put(message("system", "Be brief.")).put(message("user", prompt)))
                .put("temperature", 0.3);
        json.put("store", false);
        RequestBody body = RequestBody.create(json.toString(), JSON);
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .addHeader("Authorization", "Bearer none")
                .post(body)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Unexpected code " + response.code() + " " + response.body().string());
            }
            JSONObject answer = new JSONObject(response.body().string());
            JSONArray choices = answer.getJSONArray("output");
            if (choices.length() > 0) {
                return outputText(answer);
            }
            return "";
        }
    }

    private static JSONObject message(String role, String content) {
        return new JSONObject().put("role", role).put("content", content);
    }

    /** The text of an answer, or nothing if it has none. Other items may come before the message. */
    private static String outputText(JSONObject response) throws JSONException {
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.length(); i++) {
            JSONArray content = output.getJSONObject(i).optJSONArray("content");
            for (int j = 0; content != null && j < content.length(); j++) {
                JSONObject part = content.getJSONObject(j);
                if (part.getString("type").equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.getString("text"));
                }
            }
        }
        if (response.optString("status").equals("failed")) {
            throw new JSONException("The answer failed: " + response.optJSONObject("error"));
        }
        return text == null ? "" : text.toString();
    }
}
