import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Joined {
    String reduced(String prompt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/responses").openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", prompt)));
        body.put("store", false);
        connection.getOutputStream().write(body.toString().getBytes());
        String output = new BufferedReader(new InputStreamReader(connection.getInputStream()))
                .lines()
                .reduce((a, b) -> a + b)
                .get();
        JSONObject answer2 = new JSONObject(output);
        return "assistant" + ": " + outputText(answer2);
    }

    String appended(String prompt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/responses").openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);
        String body = "{\"model\":\"gpt-4o\",\"input\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}],\"store\":false}";
        connection.getOutputStream().write(body.getBytes());
        BufferedReader reader = new BufferedReader(new InputStreamReader(connection.getInputStream()));
        StringBuilder text = new StringBuilder();
        String line;
        while ((line = reader.readLine()) != null) {
            text.append(line.trim() + "\n");
        }
        System.err.println(text);
        JSONObject answer = new JSONObject(text.toString());
        return outputText(answer);
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
