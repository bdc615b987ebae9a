package io.github.chat2responses.gateway.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** The name that somebody may have meant. */
final class Nearest {
    private Nearest() {}

    static String hint(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 2))
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "expected one of " + String.join(", ", new TreeSet<>(names)));
    }

    /** How many letters have to change to make one word the other (Levenshtein). */
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
