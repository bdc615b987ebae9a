package io.github.chat2responses.shim.observe;

/** Is told what the shim does. Called on the threads of the requests, so it must be quick and safe for several threads. */
@FunctionalInterface
public interface ShimListener {
    /**
     * Something was done.
     *
     * @param event what
     */
    void on(ShimEvent event);

    /**
     * Tells nobody.
     *
     * @return the listener
     */
    static ShimListener none() {
        return event -> {};
    }

    /**
     * Tells another one afterwards.
     *
     * @param other the other
     * @return both
     */
    default ShimListener and(ShimListener other) {
        return event -> {
            on(event);
            other.on(event);
        };
    }
}
