import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.json.JSONObject;

class Quiz {
    private boolean isLoud;

    String define(String word) throws IOException {
        try (CloseableHttpClient http = HttpClients.createDefault()) {
            HttpPost post = new HttpPost("https://api.openai.com/v1/chat/completions");
            post.setHeader("Authorization", "Bearer none");
            String body = "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"Define it.\"}]}";
            System.err.println("Sends " + body);
            post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            HttpResponse response = http.execute(post);
            String answer = EntityUtils.toString(response.getEntity());
            if (isLoud) {
                System.out.println("Got " + answer);
            }
            return new JSONObject(answer).getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
        }
    }
}
