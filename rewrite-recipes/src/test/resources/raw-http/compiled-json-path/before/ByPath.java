import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.json.JSONArray;
import org.json.JSONObject;

class ByPath {
    String ask(String question) throws Exception {
        JSONObject body = new JSONObject();
        body.put("model", "gpt-4o");
        body.put("messages", new JSONArray().put(new JSONObject().put("role", "user").put("content", question)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.openai.com/v1/chat/completions"))
                .header("Authorization", "Bearer none")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return JsonPath.read(response.body(), "$.choices[0].message.content");
    }
}
