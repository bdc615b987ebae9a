class Kept {
    static final String BASE = "https://api.openai.com";
    static final String PATH = "/v1/chat/completions";
    Wire wire;

    enum Area {
        CHAT("/v1/chat/completions");

        Area(String path) {}
    }

    Object ask() {
        return wire.send(BASE, PATH);
    }

    void log(org.slf4j.Logger log) {
        log.info("https://api.openai.com/v1/chat/completions");
    }
}
