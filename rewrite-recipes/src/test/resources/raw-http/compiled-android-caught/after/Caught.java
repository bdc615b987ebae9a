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
    private static final String BODY = "{\"model\":\"m\",\"input\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"store\":false}";

    private final OkHttpClient client = new OkHttpClient();

    String ask() throws IOException, JSONException {
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(BODY, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return text(new JSONObject(response.body().string()));
        }
    }

    private static String text(JSONObject answer) {
        try {
            return outputText(answer);
        } catch (JSONException e) {
            return "none";
        }
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
