import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
        RequestBody body = RequestBody.create(type, "{\"model\":\"gpt-4o\",\"input\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}],\"store\":false}");
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(body)
                .build();
        Response response = client.newCall(request).execute();
        if (!response.isSuccessful()) {
            return "Failed to load response due to " + response.body().toString();
        }
        JsonNode answer = new ObjectMapper().readTree(response.body().byteStream());
        return outputText(answer).asText();
    }

    String listed(String prompt) throws IOException {
        MediaType type = MediaType.parse("application/json");
        JSONObject json = new JSONObject();
        json.put("model", "gpt-4o");
        json.put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", prompt)));
        json.put("store", false);
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(type, json.toString()))
                .build();
        Response response = client.newCall(request).execute();
        String text = new BufferedReader(new InputStreamReader(response.body().byteStream()))
                .lines()
                .collect(Collectors.joining("\n"));
        JsonNode answer = new ObjectMapper().readTree(text);
        return outputText(answer).asText();
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonNode outputText(JsonNode response) {
        if (response.path("status").asText().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response.path("error"));
        }
        StringBuilder text = null;
        for (JsonNode item : response.get("output")) {
            for (JsonNode part : item.path("content")) {
                if (part.path("type").asText().equals("output_text")) {
                    text = (text == null ? new StringBuilder() : text).append(part.path("text").asText());
                }
            }
        }
        return text == null ? NullNode.getInstance() : TextNode.valueOf(text.toString());
    }
}
