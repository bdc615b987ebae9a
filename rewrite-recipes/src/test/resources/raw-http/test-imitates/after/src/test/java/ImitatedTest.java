class ImitatedTest {
    private static final String ANSWER = """
            {
              "object" : "response",
              "status" : "completed",
              "output" : [ {
                "type" : "message",
                "role" : "assistant",
                "content" : [ {
                  "type" : "output_text",
                  "text" : "Hello"
                } ]
              } ],
              "usage" : {
                "input_tokens" : 3,
                "output_tokens" : 1,
                "total_tokens" : 4
              }
            }
            """;

    private static final String WHOLE = """
            {
              "id" : "chatcmpl-1",
              "object" : "response",
              "created_at" : 1700000000,
              "model" : "gpt-4o-2024-08-06",
              "status" : "completed",
              "output" : [ {
                "type" : "message",
                "role" : "assistant",
                "content" : [ {
                  "type" : "output_text",
                  "text" : "Hello"
                } ]
              } ],
              "usage" : {
                "input_tokens" : 3,
                "output_tokens" : 1,
                "total_tokens" : 4,
                "input_tokens_details" : {
                  "cached_tokens" : 2
                },
                "output_tokens_details" : {
                  "reasoning_tokens" : 0
                }
              }
            }
            """;

    void reads() {
        String json = "{\"object\":\"response\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\"}]}]}";
        if (!Imitated.read(json).equals("Hello") || !Imitated.read(ANSWER).equals("Hello")) {
            throw new AssertionError();
        }
        if (!Imitated.read(WHOLE).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
