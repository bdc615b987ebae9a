class SendsTest {
    void sends(Wire wire) {
        wire.post("https://api.openai.com/v1/chat/completions");
        wire.expect("https://api.openai.com/v1/chat/completions");
        wire.post("/v1/chat/completions");
    }
}
