class Route {
    static final String BASE = "https://api.openai.com";
    static final String PATH = "/v1/chat/completions";
    java.util.Set<String> known = java.util.Set.of("/v1/chat/completions");

    @PostMapping(PATH)
    Object answer() {
        return null;
    }
}
