package io.github.chat2responses.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** Finds what somebody may have meant (Levenshtein distance). */
public final class Nearest {
    private Nearest() {}

    /**
     * A hint about the nearest name, or about all of them if none is near.
     *
     * @param written what stands there
     * @param names what could stand there
     * @return the end of a message
     */
    public static String hint(String written, Collection<String> names) {
        if (names.isEmpty()) {
            return "nothing can stand here";
        }
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 2))
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "expected one of " + String.join(", ", new TreeSet<>(names)));
    }

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
