import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class FailsLater {
    private final OkHttpClient client = new OkHttpClient();

    String ask(String question) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        JSONObject jsonBody = new JSONObject();
        jsonBody.put("model", "gpt-4o");
        JSONArray messages = new JSONArray();
        JSONObject message = new JSONObject();
        message.put("role", "user");
        message.put("content", question);
        messages.put(message);
        jsonBody.put("input", messages);
        jsonBody.put("text", new JSONObject().put("format", new JSONObject().put("type", "text")));
        jsonBody.put("store", false);
        RequestBody body = RequestBody.create(jsonBody.toString(), MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(body)
                .build();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                result.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                if (response.isSuccessful()) {
                    JSONObject json = new JSONObject(response.body().string());
                    result.complete(outputText(json));
                } else {
                    later(new Runnable() {
                        @Override
                        public void run() {
                            try {
                                result.complete("failed: " + response.body().string());
                            } catch (IOException e) {
                                result.completeExceptionally(e);
                            }
                        }
                    });
                }
            }
        });
        return result.get();
    }

    private static void later(Runnable task) {
        new Thread(task).start();
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
