import com.google.gson.JsonElement;
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
                    if (isPiece(chunk)) {
                        if (outputDelta(chunk) != null && !outputDelta(chunk).isJsonNull()) {
                            text.append(outputDelta(chunk).getAsString());
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
                if (!isPiece2(chunk)) {
                    continue;
                }
                if (isPiece2(chunk)) {
                    text.append(outputDelta2(chunk));
                }
                String reason = finishReason(chunk);
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
                .put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        body.put("store", false);
        Request request = new Request.Builder()
                .url("https://api.openai.com/v1/responses")
                .header("Authorization", "Bearer none")
                .post(RequestBody.create(body.toString(), MediaType.get("application/json")))
                .build();
        return client.newCall(request).execute();
    }

    /** Whether an event has a piece of text, or is the last one of an answer. */
    private static boolean isPiece(JsonElement event) {
        String type = event.getAsJsonObject().get("type").getAsString();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta")
                || type.equals("response.completed")
                || type.equals("response.incomplete");
    }

    /** The piece of text that an event brings, or null. The stream ends with its connection. */
    private static JsonElement outputDelta(JsonElement event) {
        JsonObject object = event.getAsJsonObject();
        String type = object.get("type").getAsString();
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? object.get("delta") : null;
    }

    /** Whether an event has a piece of text, or is the last one of an answer. */
    private static boolean isPiece2(JSONObject event) {
        String type = event.optString("type");
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta")
                || type.equals("response.completed")
                || type.equals("response.incomplete");
    }

    /** The piece of text that an event brings, or nothing. The stream ends with its connection. */
    private static String outputDelta2(JSONObject event) {
        String type = event.optString("type");
        if (type.equals("error") || type.equals("response.failed")) {
            throw new IllegalStateException("The answer failed: " + event);
        }
        return type.equals("response.output_text.delta") ? event.optString("delta") : "";
    }

    /** Why the model stopped, in the words of Chat Completions, if an event says it; it is the last one then. */
    private static String finishReason(JSONObject event) {
        String type = event.optString("type");
        if (!type.equals("response.completed") && !type.equals("response.incomplete")) {
            return "";
        }
        JSONObject response = event.optJSONObject("response");
        String reason = "stop";
        JSONArray output = response.optJSONArray("output");
        for (int i = 0; output != null && i < output.length(); i++) {
            JSONObject item = output.optJSONObject(i);
            if (item.optString("type").endsWith("_call") && item.has("call_id")) {
                reason = "tool_calls";
            }
        }
        if (type.equals("response.incomplete")) {
            JSONObject details = response.optJSONObject("incomplete_details");
            boolean isFiltered = details != null && "content_filter".equals(details.optString("reason"));
            reason = isFiltered ? "content_filter" : "length";
        }
        return reason;
    }
}
