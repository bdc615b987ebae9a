package app;

class StubTest {
    static final String STUBBED = "https://api.openai.com/v1/chat/completions";
}
