package shop;

import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestTemplate;

public class ClerkTest {
    private static final String ANSWER = """
            {
              "id" : "chatcmpl-1",
              "object" : "response",
              "status" : "completed",
              "output" : [ {
                "type" : "message",
                "role" : "assistant",
                "content" : [ {
                  "type" : "output_text",
                  "text" : "Left."
                } ]
              } ]
            }
            """;

    void asksOnce() {
        RestTemplate template = new RestTemplate();
        ClientHttpRequestInterceptor server = (request, body, execution) -> {
            if (!request.getURI().toString().equals("https://api.openai.com/v1/responses")) {
                throw new AssertionError(request.getURI());
            }
            return answer(ANSWER);
        };
        template.getInterceptors().add(server);
        if (!new Clerk(template).ask("Where to?").equals("Left.")) {
            throw new AssertionError();
        }
    }

    private static ClientHttpResponse answer(String text) {
        return null;
    }
}
