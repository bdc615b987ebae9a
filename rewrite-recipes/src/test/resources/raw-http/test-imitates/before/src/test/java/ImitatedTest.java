class ImitatedTest {
    private static final String ANSWER = """
            {
              "choices": [{"message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
              "usage": {"prompt_tokens": 3, "completion_tokens": 1, "total_tokens": 4}
            }
            """;

    void reads() {
        String json = "{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}";
        if (!Imitated.read(json).equals("Hello") || !Imitated.read(ANSWER).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
