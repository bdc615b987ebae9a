package shop;

import com.google.gson.Gson;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class Librarian {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client = new OkHttpClient();
    private final Gson gson = new Gson();

    public String ask(String question) throws IOException {
        Question body = new Question();
        body.setModel("gpt-5.4");
        body.setN(1);
        body.add(new Turn("user", question));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .addHeader("Authorization", "Bearer none")
                .post(RequestBody.create(gson.toJson(body), JSON))
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful() || response.body() == null) {
                throw new IOException("Unauthorized or worse: " + response.code());
            }
            String text = response.body().string();
            Completion completion = gson.fromJson(text, Completion.class);
            System.getLogger("shop").log(System.Logger.Level.DEBUG, "made at " + completion.getCreated());
            return completion.getChoices().get(0).getReason();
        }
    }
}
