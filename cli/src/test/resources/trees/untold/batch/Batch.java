class Batch {
    static final String URL = "https://api.openai.com/v1/batches";

    void start(Json json) {
        json.put("endpoint", "/v1/chat/completions");
    }
}
