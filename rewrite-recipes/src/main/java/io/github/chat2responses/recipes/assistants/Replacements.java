package io.github.chat2responses.recipes.assistants;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.chat2responses.recipes.source.Resources;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What takes the place of each use of the Assistants API, read from {@code replacements.yml} beside this class.
 *
 * @param intro why anything has to
 * @param official what the official SDK has besides
 * @param worked where there is more
 * @param replacements by use; the last one fits all
 */
record Replacements(String intro, String official, String worked, List<Replacement> replacements) {

    /**
     * What takes the place of a use.
     *
     * @param pattern what is found in its name
     * @param way what to do
     */
    record Replacement(Pattern pattern, String way) {}

    static Replacements load() {
        return Resources.yaml(Replacements.class, "replacements.yml", new TypeReference<Replacements>() {});
    }

    /** Why something has to be done with a use, and what: the names of called methods, or a text. */
    String advice(String use) {
        return intro + " " + byHand(use);
    }

    /** The same for a call of a library, which may be the official SDK. */
    String advice(String use, ClientLibraries.Library library) {
        return library.sdk().equals("openai-java") ? intro + " " + official + " " + byHand(use) : advice(use);
    }

    /** What to do with a use: a call without its arguments, or a text. */
    String byHand(String use) {
        String names = use.replace("()", "");
        return replacements.stream()
                .filter(one -> one.pattern().matcher(names).find())
                .map(one -> one.way() + " " + worked)
                .findFirst()
                .orElse(worked);
    }
}
