package shop;

import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestTemplate;

public class ClerkTest {
    private static final String ANSWER = """
            {
              "id": "chatcmpl-1",
              "object": "chat.completion",
              "choices": [
                {"index": 0, "message": {"role": "assistant", "content": "Left."}, "finish_reason": "stop"}
              ]
            }
            """;

    void asksOnce() {
        RestTemplate template = new RestTemplate();
        ClientHttpRequestInterceptor server = (request, body, execution) -> {
            if (!request.getURI().toString().equals("https://openrouter.ai/api/v1/chat/completions")) {
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
