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
                  "object" : "response",
                  "status" : "completed",
                  "output" : [ {
                    "type" : "message",
                    "role" : "assistant",
                    "content" : [ {
                      "type" : "output_text",
                      "text" : "{\\"earnedScore\\": 8}"
                    } ]
                  } ]
                }
                """;
        server.expect("https://api.openai.com/v1/responses", HttpMethod.POST)
                .andRespond(answer, MediaType.APPLICATION_JSON);
        if (!new Grader(rest).grade("2 + 2 = 4").contains("8")) {
            throw new AssertionError();
        }
    }
}
