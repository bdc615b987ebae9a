class Supplier {
    static final String BASE_URL = "https://api.groq.com/openai/v1";
    Wire wire;

    Object ask(Config config) {
        return wire.post(config.url() + "/chat/completions");
    }
}
