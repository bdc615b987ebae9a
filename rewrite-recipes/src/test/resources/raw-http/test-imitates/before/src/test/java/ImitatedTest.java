class ImitatedTest {
    private static final String ANSWER = """
            {
              "choices": [{"message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
              "usage": {"prompt_tokens": 3, "completion_tokens": 1, "total_tokens": 4}
            }
            """;

    private static final String WHOLE = """
            {
              "id": "chatcmpl-1",
              "object": "chat.completion",
              "created": 1700000000,
              "model": "gpt-4o-2024-08-06",
              "choices": [
                {
                  "index": 0,
                  "message": {"role": "assistant", "content": "Hello", "refusal": null, "annotations": []},
                  "logprobs": null,
                  "finish_reason": "stop"
                }
              ],
              "usage": {
                "prompt_tokens": 3,
                "completion_tokens": 1,
                "total_tokens": 4,
                "prompt_tokens_details": {"cached_tokens": 2, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0}
              },
              "service_tier": "default",
              "system_fingerprint": null
            }
            """;

    void reads() {
        String json = "{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}";
        if (!Imitated.read(json).equals("Hello") || !Imitated.read(ANSWER).equals("Hello")) {
            throw new AssertionError();
        }
        if (!Imitated.read(WHOLE).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
