package io.github.chat2responses.testkit;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into the pieces a stream sends. */
final class Words {
    private static final int LENGTH = 7;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int[] points = text.codePoints().toArray();
        for (int from = 0; from < points.length; from += LENGTH) {
            words.add(new String(points, from, Math.min(LENGTH, points.length - from)));
        }
        return words;
    }
}
