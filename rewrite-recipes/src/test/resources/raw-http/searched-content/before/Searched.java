import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class Searched {
    private static final Pattern CONTENT = Pattern.compile("\"content\":\\s*\"((?:\\\\.|[^\"\\\\])*)\"");

    String cut(String prompt) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions")
                    .openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer none");
            connection.setDoOutput(true);
            String body = "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"user\", \"content\": \"" + prompt + "\"}]}";
            OutputStreamWriter writer = new OutputStreamWriter(connection.getOutputStream());
            writer.write(body);
            writer.close();
            BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream()));
            String line;
            StringBuffer response = new StringBuffer();
            while ((line = in.readLine()) != null) {
                response.append(line);
            }
            in.close();
            return content(response.toString());
        } catch (IOException e) {
            throw new RuntimeException(e);
        }
    }

    private static String content(String response) {
        int start = response.indexOf("content") + 10;
        int end = response.indexOf("\"", start);
        return response.substring(start, end);
    }

    String split(String prompt) throws IOException {
        String response = post(open(), "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}");
        return response.split("\"content\":\"")[1].split("\"")[0];
    }

    String found(String prompt) throws IOException {
        String answer = post(open(), "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}");
        Matcher content = CONTENT.matcher(answer);
        return content.find() ? content.group(1).replace("\\\"", "\"") : "nothing";
    }

    String marked(String prompt) throws IOException {
        String marker = "\"content\":\"";
        String answer = post(open(), "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}");
        if (answer == null || !answer.contains(marker)) {
            return "nothing";
        }
        int start = answer.indexOf(marker);
        start += marker.length();
        return answer.substring(start, answer.indexOf('"', start));
    }

    private static HttpURLConnection open() throws IOException {
        return (HttpURLConnection) new URL("https://api.openai.com/v1/chat/completions").openConnection();
    }

    private static String post(HttpURLConnection connection, String body) throws IOException {
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer none");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes());
        return new String(connection.getInputStream().readAllBytes());
    }
}
