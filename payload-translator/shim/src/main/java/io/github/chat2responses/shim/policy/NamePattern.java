package io.github.chat2responses.shim.policy;

import java.util.regex.Pattern;

/**
 * A name, in which {@code *} stands for any characters.
 *
 * @param text the pattern, for example {@code gpt-4o*}
 */
public record NamePattern(String text) {
    /**
     * Whether a name is meant.
     *
     * @param name the name
     * @return true if the whole name fits
     */
    public boolean matches(String name) {
        int star = text.indexOf('*');
        if (star < 0) {
            return text.equals(name);
        }
        String regex = Pattern.compile("\\*")
                .splitAsStream(text + "\0")
                .map(Pattern::quote)
                .reduce((left, right) -> left + ".*" + right)
                .orElse("");
        return Pattern.matches("(?s)" + regex, name + "\0");
    }
}
