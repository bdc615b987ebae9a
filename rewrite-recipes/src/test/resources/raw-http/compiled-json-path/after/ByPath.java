import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;

class ByPath {
    String ask(String question) throws Exception {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("input", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        body.put("store", false);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/responses"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return outputText(response.body());
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(String response) {
        String status = JsonPath.read(response, "$.status");
        if (status.equals("failed")) {
            throw new IllegalStateException("The answer failed: " + response);
        }
        List<String> texts = JsonPath.read(response, "$.output[*].content[?(@.type == 'output_text')].text");
        return texts.isEmpty() ? null : String.join("", texts);
    }
}
