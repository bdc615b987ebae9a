package io.github.chat2responses.recipes.config;

import java.util.Locale;

/**
 * The spellings of a key that Spring takes for one: {@code api-url}, {@code apiUrl}, {@code api_url}, and
 * {@code OPENAI_API_URL} for {@code openai.api.url}. Two keys that only look alike share a name here: a value too many
 * is looked at, none is missed.
 */
final class ConfigKey {
    private ConfigKey() {}

    /** One text for all spellings of a key in files. */
    static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** One text for all spellings, those of environment variables included. */
    static String asVariable(String key) {
        return canonical(key).replaceAll("[.\\[\\]]", "");
    }

    /** Whether a name is one of an environment variable. */
    static boolean isVariable(String name) {
        return name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    }
}
