package io.github.chat2responses.recipes.openaijava;

import org.jspecify.annotations.Nullable;

/**
 * The choices that are the user's.
 *
 * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's
 * @param omitStore whether {@code store} stays unset where Chat did not set it, though Responses then keeps the answers
 * @param removeUnsupported whether settings that Responses does not have are removed, with a comment
 * @param upgradeSdk whether the SDK is raised to the newest release that is known, though the new code compiles on an older one
 * @param helperClass whether what new code repeats goes to a class of each package, and is not written out
 * @param strictTools whether a function whose schema is strict as it stands is made strict
 * @param ignoreFailures whether an answer that failed under HTTP status 200 is taken as it is, and nothing is thrown
 * @param webSearchModel the model that searches the web with the hosted tool where Chat has search options; null keeps them
 */
public record MigrationOptions(
        boolean assumeOpenAiHost,
        boolean omitStore,
        boolean removeUnsupported,
        boolean upgradeSdk,
        boolean helperClass,
        boolean strictTools,
        boolean ignoreFailures,
        @Nullable String webSearchModel) {
    /**
     * Nothing assumed, stored or removed.
     *
     * @return the options of a run without any
     */
    public static MigrationOptions defaults() {
        return new MigrationOptions(false, false, false, false, false, false, false, null);
    }

    /**
     * These options with another answer to {@link #assumeOpenAiHost()}.
     *
     * @param assume whether a client of unknown host counts as OpenAI's
     * @return the changed options
     */
    public MigrationOptions withAssumeOpenAiHost(boolean assume) {
        return new MigrationOptions(
                assume,
                omitStore,
                removeUnsupported,
                upgradeSdk,
                helperClass,
                strictTools,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #omitStore()}.
     *
     * @param omit whether {@code store} stays unset
     * @return the changed options
     */
    public MigrationOptions withOmitStore(boolean omit) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omit,
                removeUnsupported,
                upgradeSdk,
                helperClass,
                strictTools,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #removeUnsupported()}.
     *
     * @param remove whether settings that Responses does not have are removed
     * @return the changed options
     */
    public MigrationOptions withRemoveUnsupported(boolean remove) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                remove,
                upgradeSdk,
                helperClass,
                strictTools,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #upgradeSdk()}.
     *
     * @param upgrade whether the SDK is raised to the newest release
     * @return the changed options
     */
    public MigrationOptions withUpgradeSdk(boolean upgrade) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                removeUnsupported,
                upgrade,
                helperClass,
                strictTools,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #helperClass()}.
     *
     * @param helper whether what new code repeats goes to a class of each package
     * @return the changed options
     */
    public MigrationOptions withHelperClass(boolean helper) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                removeUnsupported,
                upgradeSdk,
                helper,
                strictTools,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #ignoreFailures()}.
     *
     * @param ignore whether an answer that failed under HTTP status 200 is taken as it is
     * @return the changed options
     */
    public MigrationOptions withIgnoreFailures(boolean ignore) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                removeUnsupported,
                upgradeSdk,
                helperClass,
                strictTools,
                ignore,
                webSearchModel);
    }

    /**
     * These options with another answer to {@link #strictTools()}.
     *
     * @param strict whether a function whose schema is strict as it stands is made strict
     * @return the changed options
     */
    public MigrationOptions withStrictTools(boolean strict) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                removeUnsupported,
                upgradeSdk,
                helperClass,
                strict,
                ignoreFailures,
                webSearchModel);
    }

    /**
     * These options with another {@link #webSearchModel()}.
     *
     * @param model the model that searches the web; null keeps search options on Chat
     * @return the changed options
     */
    public MigrationOptions withWebSearchModel(@Nullable String model) {
        return new MigrationOptions(
                assumeOpenAiHost,
                omitStore,
                removeUnsupported,
                upgradeSdk,
                helperClass,
                strictTools,
                ignoreFailures,
                model);
    }
}
