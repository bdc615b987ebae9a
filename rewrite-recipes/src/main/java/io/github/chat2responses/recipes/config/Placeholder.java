package io.github.chat2responses.recipes.config;

import java.util.Optional;

/**
 * The first place holder in a text, {@code ${key}} or {@code ${key:default}}.
 *
 * @param before the text before it
 * @param key the key it names
 * @param otherwise its default, which may have place holders of its own
 * @param after the text behind it
 */
record Placeholder(String before, String key, Optional<String> otherwise, String after) {

    static Optional<Placeholder> in(String text) {
        int start = text.indexOf("${");
        int end = start < 0 ? -1 : end(text, start + 2);
        if (end < 0) {
            return Optional.empty();
        }
        String inner = text.substring(start + 2, end);
        int colon = inner.indexOf(':');
        return Optional.of(new Placeholder(
                text.substring(0, start),
                (colon < 0 ? inner : inner.substring(0, colon)).strip(),
                colon < 0 ? Optional.empty() : Optional.of(inner.substring(colon + 1)),
                text.substring(end + 1)));
    }

    /** Where the brace is that closes the place holder; -1 if there is none. */
    private static int end(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
