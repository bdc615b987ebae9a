import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

class Quiz {
    private boolean isLoud;

    String define(String word) throws IOException {
        try (CloseableHttpClient http = HttpClients.createDefault()) {
            HttpPost post = new HttpPost("https://api.openai.com/v1/responses");
            post.setHeader("Authorization", "Bearer none");
            String body = "{\"model\":\"gpt-4o\",\"input\":[{\"role\":\"user\",\"content\":\"Define it.\"}],\"store\":false}";
            System.err.println("Sends " + body);
            post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            HttpResponse response = http.execute(post);
            String answer = EntityUtils.toString(response.getEntity());
            if (isLoud) {
                System.out.println("Got " + answer);
            }
            return outputText(new JSONObject(answer));
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
