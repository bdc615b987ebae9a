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
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body(question).toString(), MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return text(new JSONObject(response.body().string()));
        }
    }

    private static JSONObject body(String question) throws JSONException {
        JSONArray messages = new JSONArray().put(new JSONObject().put("role", "user").put("content", question));
        return new JSONObject().put("model", "gpt-4o").put("input", messages).put("store", false);
    }

    private static String text(JSONObject answer) {
        JSONArray choices = answer.optJSONArray("output");
        if (choices == null || choices.length() == 0) {
            return "";
        }
        return outputText(answer);
    }

    /** The text of an answer, or nothing if it has none. Other items may come before the message. */
    private static String outputText(JSONObject response) {
        StringBuilder text = null;
        JSONArray output = response.optJSONArray("output");
        for (int i = 0; i < output.length(); i++) {
            JSONArray content = output.optJSONObject(i).optJSONArray("content");
            for (int j = 0; content != null && j < content.length(); j++) {
                JSONObject part = content.optJSONObject(j);
                if (part.optString("type").equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.optString("text"));
                }
            }
        }
        if (response.optString("status").equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.optJSONObject("error"));
        }
        return text == null ? "" : text.toString();
    }
}
