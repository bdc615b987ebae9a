package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

public class Librarian {
    private final ObjectMapper mapper = new ObjectMapper();

    public String ask(String question) throws IOException {
        HttpPost post = new HttpPost("https://api.openai.com/v1/chat/completions");
        post.setHeader("Authorization", "Bearer none");
        post.setEntity(new StringEntity(mapper.writeValueAsString(new Question(question)), ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = HttpClients.createDefault();
                CloseableHttpResponse response = client.execute(post)) {
            if (response.getStatusLine().getStatusCode() != 200) {
                throw new IOException("Unauthorized or worse: " + response.getStatusLine());
            }
            HttpEntity entity = response.getEntity();
            String text = EntityUtils.toString(entity);
            if (text.isEmpty()) {
                return "";
            }
            Completion completion = mapper.readValue(text, Completion.class);
            if (completion.choices == null || completion.choices.isEmpty()) {
                return "";
            }
            return completion.choices.get(0).message.content;
        }
    }
}
