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
            return outputText(answer);
        } catch (JSONException e) {
            return "no answer: " + answer.optJSONObject("error");
        }
    }

    String inSteps(String question) throws IOException, InterruptedException {
        JSONObject answer2 = send(question);
        return outputText2(answer2, "nothing was said").strip();
    }

    String lenient(String question) throws IOException, InterruptedException {
        JSONObject answer = send(question);
        JSONArray choices = answer.optJSONArray("output");
        if (choices == null || choices.length() == 0) {
            return "none";
        }
        return outputText3(answer, null);
    }

    String reason(String question) throws IOException, InterruptedException {
        return finishReason(send(question));
    }

    int spent(String question) throws IOException, InterruptedException {
        JSONObject usage = send(question).optJSONObject("usage");
        return usage == null ? 0 : usage.optInt("input_tokens", -1);
    }

    private JSONObject send(String question) throws IOException, InterruptedException {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        body.put("store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return new JSONObject(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
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

    /** The text of an answer, or the other one if it has none. Other items may come before the message. */
    private static String outputText2(JSONObject response, String otherwise) throws JSONException {
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
        return text == null ? otherwise : text.toString();
    }

    /** The text of an answer, or the other one if it has none. Other items may come before the message. */
    private static String outputText3(JSONObject response, String otherwise) {
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
        return text == null ? otherwise : text.toString();
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(JSONObject response) throws JSONException {
        String reason = "stop";
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.length(); i++) {
            JSONObject item = output.getJSONObject(i);
            if (item.getString("type").endsWith("_call") && item.has("call_id")) {
                reason = "tool_calls";
            }
        }
        if ("incomplete".equals(response.optString("status"))) {
            JSONObject details = response.optJSONObject("incomplete_details");
            boolean isFiltered = details != null && "content_filter".equals(details.optString("reason"));
            reason = isFiltered ? "content_filter" : "length";
        }
        return reason;
    }
}
