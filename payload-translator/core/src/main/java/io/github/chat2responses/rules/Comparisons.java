package io.github.chat2responses.rules;

import java.util.regex.Pattern;

/** Methods that compare a text with another: what is only compared with asks for nothing. */
public final class Comparisons {
    private static final Pattern METHOD = Pattern.compile(
            "equals\\w*|startsWith|endsWith|contains\\w*|matches|compareTo\\w*|isEqualTo|assertEquals|hasToString");

    private Comparisons() {}

    /**
     * Whether a method compares.
     *
     * @param name the method's name, for example {@code "startsWith"}
     * @return whether it does
     */
    public static boolean isOne(String name) {
        return METHOD.matcher(name).matches();
    }
}
