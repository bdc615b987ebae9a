import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONObject;

class TwoReaders {
    private final OkHttpClient client = new OkHttpClient();

    String gson(String question) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Response response = send(question);
                BufferedReader reader = new BufferedReader(response.body().charStream())) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith("data: ") && !line.contains("[DONE]")) {
                    JsonObject chunk = JsonParser.parseString(line.substring(6)).getAsJsonObject();
                    JsonArray choices = chunk.getAsJsonArray("choices");
                    if (choices != null && choices.size() > 0) {
                        JsonObject delta = choices.get(0).getAsJsonObject().getAsJsonObject("delta");
                        if (delta.has("content") && !delta.get("content").isJsonNull()) {
                            text.append(delta.get("content").getAsString());
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    String lenient(String question) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Response response = send(question);
                BufferedReader reader = new BufferedReader(response.body().charStream())) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.startsWith("data: ")) {
                    continue;
                }
                String data = line.substring(6);
                if ("[DONE]".equals(data)) {
                    break;
                }
                JSONObject chunk = new JSONObject(data);
                JSONArray choices = chunk.optJSONArray("choices");
                if (choices == null || choices.length() == 0) {
                    continue;
                }
                JSONObject delta = choices.getJSONObject(0).optJSONObject("delta");
                if (delta != null) {
                    text.append(delta.optString("content", ""));
                }
                String reason = choices.getJSONObject(0).optString("finish_reason", "");
                if (reason.equals("stop")) {
                    text.append('.');
                }
            }
        }
        return text.toString();
    }

    private Response send(String question) throws IOException {
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("stream", true)
                .put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        return client.newCall(request).execute();
    }
}
