package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.rules.ClientLibraries;
import java.util.List;
import java.util.Locale;

/** Names of other vendors in the names of files and variables and in texts. */
final class Vendors {
    private static final int CERTAIN = 5;

    private final List<String> words;

    Vendors(ClientLibraries libraries) {
        words = libraries.vendors().stream().map(ClientLibraries.Vendor::word).toList();
    }

    /** Whether a text or a name has a vendor's name; a short one may be a part of any word, so it has to be a word. */
    boolean areIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String split =
                text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.stream()
                .anyMatch(word ->
                        word.length() > CERTAIN ? lower.contains(word) : split.matches("(?s).*\\b" + word + "\\b.*"));
    }
}
