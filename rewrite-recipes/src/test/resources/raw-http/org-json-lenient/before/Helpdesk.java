import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Helpdesk {
    private final HttpClient client = HttpClient.newHttpClient();

    /** Fails where the answer has no choices, and not where they have no text. */
    String strict(String question) throws IOException, InterruptedException {
        JSONObject answer = send(question);
        try {
            return answer.getJSONArray("choices")
                    .getJSONObject(0)
                    .getJSONObject("message")
                    .optString("content");
        } catch (JSONException e) {
            return "no answer: " + answer.optJSONObject("error");
        }
    }

    String inSteps(String question) throws IOException, InterruptedException {
        JSONArray choices = send(question).getJSONArray("choices");
        JSONObject message = choices.getJSONObject(0).optJSONObject("message");
        return message.optString("content", "nothing was said").strip();
    }

    String lenient(String question) throws IOException, InterruptedException {
        JSONObject answer = send(question);
        JSONArray choices = answer.optJSONArray("choices");
        if (choices == null || choices.length() == 0) {
            return "none";
        }
        return choices.optJSONObject(0).optJSONObject("message").optString("content", null);
    }

    String reason(String question) throws IOException, InterruptedException {
        return send(question).getJSONArray("choices").getJSONObject(0).optString("finish_reason", "unknown");
    }

    int spent(String question) throws IOException, InterruptedException {
        JSONObject usage = send(question).optJSONObject("usage");
        return usage == null ? 0 : usage.optInt("prompt_tokens", -1);
    }

    private JSONObject send(String question) throws IOException, InterruptedException {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return new JSONObject(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
