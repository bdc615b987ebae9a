package io.github.chat2responses.request;

/**
 * What a caller may choose about requests.
 *
 * @param upgradeTools whether function tools that said nothing become strict where that loses nothing
 * @param hoistInstructions whether a leading system or developer message becomes {@code instructions}
 * @param store what {@code store} becomes
 */
public record RequestOptions(boolean upgradeTools, boolean hoistInstructions, Store store) {
    /** What {@code store} becomes. */
    public enum Store {
        /** As the Chat request meant it: false unless it says true. */
        PRESERVE,
        /** Always true. */
        TRUE,
        /** Always false. */
        FALSE
    }
}
