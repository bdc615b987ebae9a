import com.alibaba.fastjson2.JSONArray;
import com.alibaba.fastjson2.JSONObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class Second {
    private final HttpClient http = HttpClient.newHttpClient();

    String ask(String question) throws Exception {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("input", List.of(Map.of("role", "user", "content", question)));
        body.put("store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toJSONString()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        JSONObject answer = JSONObject.parseObject(response.body());
        if (!answer.containsKey("output")) {
            return "none";
        }
        int spent = answer.getJSONObject("usage").getIntValue("total_tokens");
        return finishReason(answer) + spent + outputText(answer);
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(JSONObject response) {
        String reason = "stop";
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.size(); i++) {
            JSONObject item = output.getJSONObject(i);
            if (item.getString("type").endsWith("_call") && item.containsKey("call_id")) {
                reason = "tool_calls";
            }
        }
        if ("incomplete".equals(response.getString("status"))) {
            JSONObject details = response.getJSONObject("incomplete_details");
            boolean isFiltered = details != null && "content_filter".equals(details.getString("reason"));
            reason = isFiltered ? "content_filter" : "length";
        }
        return reason;
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(JSONObject response) {
        if ("failed".equals(response.getString("status"))) {
            throw new IllegalStateException("The answer failed: " + response.getJSONObject("error"));
        }
        StringBuilder text = null;
        JSONArray output = response.getJSONArray("output");
        for (int i = 0; i < output.size(); i++) {
            JSONArray content = output.getJSONObject(i).getJSONArray("content");
            for (int j = 0; content != null && j < content.size(); j++) {
                JSONObject part = content.getJSONObject(j);
                if ("output_text".equals(part.getString("type"))) {
                    text = (text == null ? new StringBuilder() : text).append(part.getString("text"));
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
