package app;

class Raw {
    private final String base = "https://api.openai.com/v1";

    String run(String id, Properties properties) {
        String url = properties.apiUrl() + "/threads/" + id + "/runs";
        return send(url, "OpenAI-Beta", "assistants=v2");
    }
}
