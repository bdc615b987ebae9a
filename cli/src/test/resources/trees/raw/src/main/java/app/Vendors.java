package app;

class Vendors {
    static final String MISTRAL = "https://api.mistral.ai/v1/chat/completions";
    static final String LOCAL = "http://localhost:11434/v1/chat/completions";
}
