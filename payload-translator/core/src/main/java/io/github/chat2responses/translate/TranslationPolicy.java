package io.github.chat2responses.translate;

import io.github.chat2responses.request.RequestOptions;

/**
 * What a translator does where there is a choice.
 *
 * @param mode what happens to things that cannot be carried over exactly
 * @param strictTools whether function tools become strict
 * @param systemMessages where a leading system or developer message goes
 * @param store what {@code store} becomes
 */
public record TranslationPolicy(Mode mode, StrictTools strictTools, SystemMessages systemMessages, Store store) {
    /** What happens to things that cannot be carried over exactly. */
    public enum Mode {
        /** They are dropped or approximated, with a diagnostic. */
        LENIENT,
        /** A diagnostic of severity warning or error refuses the request. */
        STRICT
    }

    /** Whether function tools become strict. */
    public enum StrictTools {
        /** Tools that said nothing become strict where that loses nothing. */
        UPGRADE,
        /** As Chat meant it: absent is false. */
        PRESERVE
    }

    /** Where a leading system or developer message goes. */
    public enum SystemMessages {
        /** It stays an input item in its place. */
        ITEM,
        /** The only one, in front, becomes {@code instructions}. */
        INSTRUCTIONS
    }

    /** What {@code store} becomes. */
    public enum Store {
        /** As the Chat request meant it: false unless it says true. */
        PRESERVE,
        /** Always true. */
        TRUE,
        /** Always false. */
        FALSE
    }

    /**
     * Lenient, tools upgraded, system messages as items, storage as Chat meant it.
     *
     * @return the policy
     */
    public static TranslationPolicy standard() {
        return new TranslationPolicy(Mode.LENIENT, StrictTools.UPGRADE, SystemMessages.ITEM, Store.PRESERVE);
    }

    RequestOptions requestOptions() {
        return new RequestOptions(
                strictTools == StrictTools.UPGRADE,
                systemMessages == SystemMessages.INSTRUCTIONS,
                RequestOptions.Store.valueOf(store.name()));
    }
}
