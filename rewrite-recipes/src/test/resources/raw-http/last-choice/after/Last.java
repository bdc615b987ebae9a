import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Last {
    private final OkHttpClient client = new OkHttpClient();

    String ask(String question) throws IOException {
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        body.put("store", false);
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            JSONObject answer = new JSONObject(response.body().string());
            return outputText(answer);
        }
    }

    /** The text of an answer. Other items may come before the message. */
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
        if (text == null || response.optString("status").equals("failed")) {
            throw new JSONException("The answer has no text: " + response.optString("status"));
        }
        return text.toString();
    }
}
