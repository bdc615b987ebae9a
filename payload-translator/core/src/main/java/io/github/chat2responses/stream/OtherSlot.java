package io.github.chat2responses.stream;

/** An item that a Chat stream has no place for. */
final class OtherSlot implements Slot {
    private boolean reported;

    /** Returns true the first time. */
    boolean report() {
        boolean first = !reported;
        reported = true;
        return first;
    }
}
