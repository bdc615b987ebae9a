class Theirs {
    static final String BASE = "https://api.groq.com/openai";
    static final String PATH = "/v1/chat/completions";
    static final String URL = BASE + "/v1/completions";
}
