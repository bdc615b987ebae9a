import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONArray;
import org.json.JSONObject;

class Joined {
    String reduced(String prompt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);
        JSONObject body = new JSONObject()
                .put("model", "gpt-4o")
                .put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", prompt)));
        connection.getOutputStream().write(body.toString().getBytes());
        String output = new BufferedReader(new InputStreamReader(connection.getInputStream()))
                .lines()
                .reduce((a, b) -> a + b)
                .get();
        JSONObject message = new JSONObject(output)
                .getJSONArray("choices")
                .getJSONObject(0)
                .getJSONObject("message");
        return message.getString("role") + ": " + message.getString("content");
    }

    String appended(String prompt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);
        String body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
        connection.getOutputStream().write(body.getBytes());
        BufferedReader reader = new BufferedReader(new InputStreamReader(connection.getInputStream()));
        StringBuilder text = new StringBuilder();
        String line;
        while ((line = reader.readLine()) != null) {
            text.append(line.trim() + "\n");
        }
        System.err.println(text);
        JSONObject answer = new JSONObject(text.toString());
        return answer.getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
