import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Alike {
    String ask(String question) throws Exception {
        HttpURLConnection connection = connect(question);
        if (connection.getResponseCode() != 200) {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(connection.getErrorStream()))) {
                String line;
                StringBuilder response = new StringBuilder();
                while ((line = in.readLine()) != null) {
                    response.append(line).append('\n');
                }
                return content(response.toString());
            }
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
            String line;
            StringBuilder response = new StringBuilder();
            while ((line = in.readLine()) != null) {
                response.append(line);
            }
            return content(response.toString());
        }
    }

    private static HttpURLConnection connect(String question) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/responses").openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        StringBuilder all = new StringBuilder("Say it in one word: ");
        all.append(question);
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", all)));
        body.put("store", false);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        return connection;
    }

    static String content(String response) {
        try {
            return outputText(new JSONObject(response));
        } catch (JSONException e) {
            return "no answer";
        }
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
