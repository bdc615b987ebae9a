import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestTemplate;

class GraderTest {
    private final RestTemplate rest = new RestTemplate();
    private final MockRestServiceServer server = MockRestServiceServer.bindTo(rest);

    void grades() {
        String answer = """
                {
                  "choices": [{
                    "message": {
                      "content": "{\\"earnedScore\\": 8}"
                    }
                  }]
                }
                """;
        server.expect("https://api.openai.com/v1/chat/completions", HttpMethod.POST)
                .andRespond(answer, MediaType.APPLICATION_JSON);
        if (!new Grader(rest).grade("2 + 2 = 4").contains("8")) {
            throw new AssertionError();
        }
    }
}
