class Joined {
    static final String BASE = "https://api.openai.com/v1/chat/";
    String url = BASE + "completions";
    Wire wire;

    Object choose(String base) {
        String url = base.endsWith("/") ? base + "chat/completions" : base + "/chat/completions";
        return wire.send(url);
    }
}
