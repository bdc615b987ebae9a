import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.stream.Collectors;
import okhttp3.*;
import org.json.JSONArray;
import org.json.JSONObject;

class OldBodies {
    private final OkHttpClient client = new OkHttpClient();

    String ask(String prompt) throws IOException {
        MediaType type = MediaType.parse("application/json");
        RequestBody body = RequestBody.create(type, "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}");
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(body)
                .build();
        Response response = client.newCall(request).execute();
        if (!response.isSuccessful()) {
            return "Failed to load response due to " + response.body().toString();
        }
        JsonNode answer = new ObjectMapper().readTree(response.body().byteStream());
        return answer.get("choices").get(0).get("message").get("content").asText();
    }

    String listed(String prompt) throws IOException {
        MediaType type = MediaType.parse("application/json");
        JSONObject json = new JSONObject();
        json.put("model", "gpt-4o");
        json.put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", prompt)));
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/chat/completions")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(type, json.toString()))
                .build();
        Response response = client.newCall(request).execute();
        String text = new BufferedReader(new InputStreamReader(response.body().byteStream()))
                .lines()
                .collect(Collectors.joining("\n"));
        JsonNode answer = new ObjectMapper().readTree(text);
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}
