package app;

class Mixed {
    static final String API = "https://api.openai.com/v1/assistants";
    static final String OWN = "/threads/list";
}
