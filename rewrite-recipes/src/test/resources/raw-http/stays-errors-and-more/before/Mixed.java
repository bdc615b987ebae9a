import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.json.JSONObject;

class Mixed {
    private String last = "{}";

    String ask(String question) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        String body = "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":" + JSONObject.quote(question) + "}]}";
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() != 200) {
            StringBuilder response = new StringBuilder();
            try (BufferedReader in = new BufferedReader(new InputStreamReader(connection.getErrorStream()))) {
                String line = in.readLine();
                while (line != null) {
                    response.append(line);
                    line = in.readLine();
                }
            }
            if (response.length() == 0) {
                response.append(last);
            }
            return content(response.toString());
        }
        return content(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    void keep(String answer) {
        last = answer;
    }

    private static String content(String response) {
        return new JSONObject(response)
                .getJSONArray("choices")
                .getJSONObject(0)
                .getJSONObject("message")
                .getString("content");
    }
}
