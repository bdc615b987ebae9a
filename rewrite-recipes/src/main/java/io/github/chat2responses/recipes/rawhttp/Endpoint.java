package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.rules.LegacyCompletions;
import java.util.Optional;
import java.util.regex.Pattern;

/** The endpoints that a report names wherever code reaches them. */
enum Endpoint {
    /** Chat Completions. */
    CHAT,
    /** The one before it, which takes a prompt. */
    LEGACY;

    private static final Pattern REST = Pattern.compile("/?completions/?");

    /** The endpoint of a URL, or of its end. */
    static Optional<Endpoint> of(String text) {
        if (TextUrls.isChat(text)) {
            return Optional.of(CHAT);
        }
        return LegacyCompletions.isPath(text) ? Optional.of(LEGACY) : Optional.empty();
    }

    /** Whether a text is what a base URL with {@code /v1} may go before. */
    static boolean isRest(String text) {
        return REST.matcher(text).matches();
    }
}
