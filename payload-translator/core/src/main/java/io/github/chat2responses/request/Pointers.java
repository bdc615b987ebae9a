package io.github.chat2responses.request;

/** JSON Pointers, RFC 6901. */
final class Pointers {
    private Pointers() {}

    static String of(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append('/').append(String.valueOf(step).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    static String child(String parent, Object step) {
        return parent + of(step);
    }
}
