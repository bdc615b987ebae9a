package io.github.chat2responses.request;

/** A request has something that the short way does not know; nothing is wrong with it. */
final class TakesLongWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakesLongWay(String reason) {
        super(reason, null, false, false);
    }
}
