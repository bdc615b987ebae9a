package io.github.chat2responses.recipes.openaijava;

import org.jspecify.annotations.Nullable;

/**
 * The options of {@link MigrateChatCompletions} as recipe files write them.
 *
 * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
 * @param store {@code preserve} or {@code omit}; null for the first
 * @param unsupported {@code keep} or {@code remove}; null for the first
 * @param upgradeSdk whether the SDK is raised to the newest release; null for no
 * @param helper {@code inline} or {@code class}; null for the first
 * @param strictTools {@code preserve} or {@code upgrade}; null for the first
 * @param failures {@code throw} or {@code ignore}; null for the first
 * @param webSearchModel the model for requests with web search options; null keeps them on Chat
 */
public record MigrationSettings(
        @Nullable Boolean assumeOpenAiHost,
        @Nullable String store,
        @Nullable String unsupported,
        @Nullable Boolean upgradeSdk,
        @Nullable String helper,
        @Nullable String strictTools,
        @Nullable String failures,
        @Nullable String webSearchModel) {

    static MigrationSettings of(MigrationOptions options) {
        return new MigrationSettings(
                options.assumeOpenAiHost(),
                options.omitStore() ? "omit" : "preserve",
                options.removeUnsupported() ? "remove" : "keep",
                options.upgradeSdk(),
                options.helperClass() ? "class" : "inline",
                options.strictTools() ? "upgrade" : "preserve",
                options.ignoreFailures() ? "ignore" : "throw",
                options.webSearchModel());
    }
}
