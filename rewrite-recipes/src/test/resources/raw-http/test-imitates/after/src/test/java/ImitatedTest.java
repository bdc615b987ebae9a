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

    void reads() {
        String json = "{\"object\":\"response\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\"}]}]}";
        if (!Imitated.read(json).equals("Hello") || !Imitated.read(ANSWER).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
