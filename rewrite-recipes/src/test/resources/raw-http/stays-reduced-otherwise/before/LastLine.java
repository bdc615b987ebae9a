import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONObject;

class LastLine {
    String ask(String prompt) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
        connection.setDoOutput(true);
        String body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
        connection.getOutputStream().write(body.getBytes());
        String output = new BufferedReader(new InputStreamReader(connection.getInputStream()))
                .lines()
                .reduce((a, b) -> b)
                .get();
        return new JSONObject(output)
                .getJSONArray("choices")
                .getJSONObject(0)
                .getJSONObject("message")
                .getString("content");
    }
}
