import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;

class PorterTest {
    private static final String ANSWER = """
            {
              "id" : "chatcmpl-1",
              "object" : "response",
              "created_at" : 1735898047,
              "model" : "gpt-4o",
              "status" : "completed",
              "output" : [ {
                "type" : "message",
                "role" : "assistant",
                "content" : [ {
                  "type" : "output_text",
                  "text" : "{\\"score\\": 8}"
                } ]
              } ],
              "usage" : {
                "input_tokens" : 9,
                "output_tokens" : 12,
                "total_tokens" : 21
              }
            }
            """;

    private final MockWebServer server = new MockWebServer();

    void givesTheText() throws Exception {
        server.enqueue(new MockResponse().setBody(ANSWER).addHeader("Content-Type", "application/json"));
        check(new Porter(server.url("/").toString()).ask("How good?").equals("{\"score\": 8}"));
        check(server.takeRequest().getPath().equals("/v1/responses"));
    }

    void givesAShortOne() throws Exception {
        server.enqueue(new MockResponse().setBody("{\"object\":\"response\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"OK\"}]}]}"));
        check(new Porter(server.url("/").toString()).ask("Well?").equals("OK"));
    }

    void saysWhatWentWrong() throws Exception {
        server.enqueue(new MockResponse().setResponseCode(429).setBody("{\"error\":{\"message\":\"Slow down\"}}"));
        new Porter(server.url("/").toString()).ask("Well?");
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError();
        }
    }
}
