package app;

class Joined {
    private final String base = "https://api.openai.com/v1";

    String run(String id) {
        return base + "/threads/" + id + "/runs";
    }
}
