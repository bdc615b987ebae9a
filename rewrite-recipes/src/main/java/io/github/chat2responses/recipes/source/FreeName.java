package io.github.chat2responses.recipes.source;

import java.util.function.Predicate;

/** Names for new variables and methods. */
public final class FreeName {
    private FreeName() {}

    /**
     * A name that nothing else has.
     *
     * @param wish the name that it should be
     * @param isTaken whether something has a name
     * @return the wish, with a number behind it if it is taken
     */
    public static String of(String wish, Predicate<String> isTaken) {
        String name = wish;
        for (int i = 2; isTaken.test(name); i++) {
            name = wish + i;
        }
        return name;
    }
}
