package io.github.chat2responses.cli.analyze;

/**
 * What one kind of use looks like.
 *
 * @param code the rule
 * @param api the API in use
 * @param sdk the library
 * @param idiom what kind of use it is
 * @param migration what can be done about it
 */
record Pattern(String code, String api, String sdk, String idiom, String migration) {
    static final Pattern OFFICIAL_CALL = new Pattern("C2R501", "chat-completions", "openai-java", "call", "automatic");
    static final Pattern OFFICIAL_STREAM =
            new Pattern("C2R501", "chat-completions", "openai-java", "stream", "automatic");
    static final Pattern THEOKANNING = new Pattern("C2R502", "chat-completions", "theokanning", "call", "shim");
    static final Pattern AZURE = new Pattern("C2R502", "chat-completions", "azure-ai-openai", "call", "shim");
    static final Pattern RAW_URL = new Pattern("C2R503", "chat-completions", "raw", "url", "manual");
    static final Pattern ASSISTANTS_SDK = new Pattern("C2R510", "assistants", "openai-java", "type", "manual");
    static final Pattern ASSISTANTS_THEOKANNING = new Pattern("C2R510", "assistants", "theokanning", "type", "manual");
    static final Pattern ASSISTANTS_RAW = new Pattern("C2R511", "assistants", "raw", "url", "manual");
    static final Pattern MODEL_GONE = new Pattern("C2R520", "models", "any", "model", "manual");
    static final Pattern MODEL_GOING = new Pattern("C2R521", "models", "any", "model", "manual");
    static final Pattern NO_REASON = new Pattern("C2R530", "check", "any", "suppression", "manual");
}
