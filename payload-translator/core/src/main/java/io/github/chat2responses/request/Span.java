package io.github.chat2responses.request;

/** Where a string stands in the request, its quotes included; nowhere at first. */
final class Span {
    int from = -1;
    int to = -1;

    void clear() {
        from = -1;
        to = -1;
    }

    boolean isSet() {
        return from >= 0;
    }

    /** Whether it is the empty string. */
    boolean isEmpty() {
        return to - from == 2;
    }
}
