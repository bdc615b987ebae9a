import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class Reasons {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Gson gson = new Gson();

    String ask(String question) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "model", "gpt-4o", "input", List.of(Map.of("role", "user", "content", question)), "max_output_tokens", 20, "store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(gson.toJson(body)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonObject answer = gson.fromJson(response.body(), JsonObject.class);
        if (finishReason(answer).getAsString().equals("length")) {
            return "cut: " + outputText(answer).getAsString();
        }
        return outputText(answer).getAsString();
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static JsonElement finishReason(JsonElement response) {
        JsonObject answer = response.getAsJsonObject();
        String reason = "stop";
        for (JsonElement item : answer.getAsJsonArray("output")) {
            JsonObject object = item.getAsJsonObject();
            if (object.get("type").getAsString().endsWith("_call") && object.has("call_id")) {
                reason = "tool_calls";
            }
        }
        if (answer.has("status") && answer.get("status").getAsString().equals("incomplete")) {
            JsonElement why = answer.getAsJsonObject("incomplete_details").get("reason");
            reason = why.getAsString().equals("content_filter") ? "content_filter" : "length";
        }
        return new JsonPrimitive(reason);
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static JsonElement outputText(JsonElement response) {
        JsonObject answer = response.getAsJsonObject();
        if (answer.has("status") && answer.get("status").getAsString().equals("failed")) {
            throw new IllegalStateException("The answer failed: " + answer.get("error"));
        }
        StringBuilder text = null;
        for (JsonElement item : answer.getAsJsonArray("output")) {
            JsonElement content = item.getAsJsonObject().get("content");
            if (content != null && content.isJsonArray()) {
                for (JsonElement part : content.getAsJsonArray()) {
                    if (part.getAsJsonObject().get("type").getAsString().equals("output_text")) {
                        text = (text == null ? new StringBuilder() : text)
                                .append(part.getAsJsonObject().get("text").getAsString());
                    }
                }
            }
        }
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text.toString());
    }
}
