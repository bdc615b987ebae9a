package io.github.chat2responses.recipes.openaijava;

/**
 * The choices that are the user's.
 *
 * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's
 * @param omitStore whether {@code store} stays unset where Chat did not set it, though Responses then keeps the answers
 * @param removeUnsupported whether settings that Responses does not have are removed, with a comment
 * @param upgradeSdk whether the SDK is raised to the newest release that is known, though the new code compiles on an older one
 */
public record MigrationOptions(
        boolean assumeOpenAiHost, boolean omitStore, boolean removeUnsupported, boolean upgradeSdk) {
    /**
     * Nothing assumed, stored or removed.
     *
     * @return the options of a run without any
     */
    public static MigrationOptions defaults() {
        return new MigrationOptions(false, false, false, false);
    }
}
