package io.github.chat2responses.testkit;

import java.util.HashMap;
import java.util.Map;

/** Numbers what the server makes, so that the same calls get the same ids. */
final class Ids {
    private final Map<String, Integer> counts = new HashMap<>();

    String next(String prefix) {
        return prefix + "_" + counts.merge(prefix, 1, Integer::sum);
    }
}
