package io.github.chat2responses.sse;

/** Receives the data of events. */
@FunctionalInterface
public interface EventSink {
    /**
     * Takes the data of one event.
     *
     * @param bytes the array that holds the data, in UTF-8; it is used again after the call
     * @param from where the data begins
     * @param length how many bytes there are
     */
    void data(byte[] bytes, int from, int length);
}
