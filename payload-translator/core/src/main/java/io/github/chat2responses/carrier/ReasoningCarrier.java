package io.github.chat2responses.carrier;

import java.util.Optional;

/**
 * How reasoning and phases get from an answer to the next request. Both ways may be used together; what a message carries
 * itself counts then. A turn that a message carries is put back whatever is set here.
 *
 * @param store keeps the turns that call tools, found again by the ids of the calls; empty for none
 * @param inAnswer whether the message of the Chat answer, or the last delta of a stream, gets the member
 *     {@code chat2responses}, for clients that send messages back as they came
 */
public record ReasoningCarrier(Optional<ReasoningStore> store, boolean inAnswer) {
    private static final ReasoningCarrier NONE = new ReasoningCarrier(Optional.empty(), false);

    /**
     * Nothing is carried.
     *
     * @return the carrier
     */
    public static ReasoningCarrier none() {
        return NONE;
    }

    /**
     * Turns are kept in a store.
     *
     * @param store the store
     * @return the carrier
     */
    public static ReasoningCarrier in(ReasoningStore store) {
        return new ReasoningCarrier(Optional.of(store), false);
    }

    /**
     * Turns travel with the messages.
     *
     * @return the carrier
     */
    public static ReasoningCarrier inMessages() {
        return new ReasoningCarrier(Optional.empty(), true);
    }

    /**
     * Whether answers have to be looked at.
     *
     * @return true if there is a store, or answers carry turns
     */
    public boolean isActive() {
        return inAnswer || store.isPresent();
    }
}
