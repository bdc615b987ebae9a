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
        jsonBody.put("messages", messages);
        jsonBody.put("response_format", new JSONObject().put("type", "text"));
        RequestBody body = RequestBody.create(jsonBody.toString(), MediaType.get("application/json"));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
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
                    JSONArray choices = json.getJSONArray("choices");
                    result.complete(choices.getJSONObject(0).getJSONObject("message").getString("content"));
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
}
