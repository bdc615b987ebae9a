package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.ClientLibraries.Call;
import io.github.chat2responses.rules.ClientLibraries.Library;

/**
 * What one kind of use looks like.
 *
 * @param code the rule
 * @param api the API in use
 * @param sdk the library
 * @param idiom what kind of use it is
 * @param migration what can be done about it
 */
record UseKind(String code, String api, String sdk, String idiom, String migration) {
    private static final String CHAT = "chat-completions";
    private static final String ASSISTANTS = "assistants";

    static final UseKind RAW_URL = new UseKind("C2R503", CHAT, "raw", "url", "shim");
    static final UseKind RAW_CALL = new UseKind("C2R503", CHAT, "raw", "call", "shim");
    static final UseKind LEGACY_URL = new UseKind("C2R505", "completions", "raw", "url", "manual");
    static final UseKind BATCH = new UseKind("C2R507", "batch", "raw", "batch", "manual");
    static final UseKind ASSISTANTS_RAW = new UseKind("C2R511", ASSISTANTS, "raw", "url", "manual");
    static final UseKind ASSISTANTS_TRACE = new UseKind("C2R513", ASSISTANTS, "raw", "trace", "manual");
    static final UseKind ASSISTANTS_ARTIFACT =
            new UseKind("C2R510", ASSISTANTS, "azure-ai-openai", "dependency", "manual");
    static final UseKind REASONING_TOOLS =
            new UseKind("C2R508", "reasoning-tools", "openai-java", "tools", "automatic");
    static final UseKind MODEL_GONE = new UseKind("C2R520", "models", "any", "model", "manual");
    static final UseKind MODEL_GOING = new UseKind("C2R521", "models", "any", "model", "manual");
    static final UseKind NO_REASON = new UseKind("C2R530", "check", "any", "suppression", "manual");

    static UseKind of(Library library, Call call) {
        return new UseKind(call.code(), api(call.code()), library.sdk(), call.idiom(), call.migration());
    }

    static UseKind assistantsType(Library library) {
        return new UseKind("C2R512", ASSISTANTS, library.sdk(), "type", "manual");
    }

    static UseKind legacyFunctions(Library library) {
        return new UseKind("C2R506", "legacy-functions", library.sdk(), "functions", "manual");
    }

    /** Whether a use of it matters only if the host is not another vendor's. */
    boolean dependsOnHost() {
        return !api.equals(ASSISTANTS) && !api.equals("models") && !api.equals("check") && !api.equals("batch");
    }

    private static String api(String code) {
        return switch (code) {
            case "C2R501", "C2R502" -> CHAT;
            case "C2R504" -> "stored-completions";
            case "C2R505" -> "completions";
            default -> ASSISTANTS;
        };
    }
}
