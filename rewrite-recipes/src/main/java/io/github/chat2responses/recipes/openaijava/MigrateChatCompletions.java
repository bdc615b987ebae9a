package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Validated;

/** Rewrites connected groups of code on the official SDK from Chat Completions to Responses, each whole or not at all. */
public final class MigrateChatCompletions extends LibraryRecipe {
    private static final String HELPER_CLASS = "helper-class";
    private static final String STRICT_TOOLS = "strict-tools";
    private static final String IGNORE_FAILURES = "ignore-failures";

    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also clients whose construction cannot be seen, taking them for OpenAI's. Clients with "
                            + "another vendor's base URL stay as they are.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    @Option(
            displayName = "Store",
            description =
                    "Where Chat did not set `store`, nothing was kept, and Responses would keep the answers: `preserve`"
                            + " writes `.store(false)`, `omit` leaves it out.",
            valid = {"preserve", "omit"},
            required = false)
    private final @Nullable String store;

    @Option(
            displayName = "Unsupported settings",
            description =
                    "What happens to `seed`, `stop`, penalties, `logitBias` and `prediction`, which Responses does not"
                            + " have: `keep` leaves the code on Chat Completions, `remove` removes them, with a comment.",
            valid = {"keep", "remove"},
            required = false)
    private final @Nullable String unsupported;

    @Option(
            displayName = "Upgrade the SDK",
            description =
                    "Raise `com.openai:openai-java` in Maven builds to the newest release that this recipe knows, and not only to"
                            + " the oldest that the new code compiles on. Newer releases deprecate constants of models.",
            required = false)
    private final @Nullable Boolean upgradeSdk;

    @Option(
            displayName = "Model for web search",
            description = "The model that takes the place of `gpt-4o-search-preview` and its like where a request has"
                    + " `webSearchOptions`, which become the hosted tool `web_search`. Without it such requests stay on"
                    + " Chat Completions.",
            example = "gpt-5.5",
            required = false)
    private final @Nullable String webSearchModel;

    @Option(
            displayName = "Choices",
            description =
                    "Further choices: `helper-class` puts what new code would repeat into a class `ResponsesSupport` of each package;"
                            + " `strict-tools` makes functions strict whose schema is written out and strict as it stands;"
                            + " `ignore-failures` takes an answer that failed under HTTP status 200 as it is, where new code"
                            + " throws what the SDK threw.",
            valid = {"helper-class", "strict-tools", "ignore-failures"},
            example = "helper-class",
            required = false)
    private final @Nullable List<String> choices;

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     * @param store {@code preserve} or {@code omit}; null for the first
     * @param unsupported {@code keep} or {@code remove}; null for the first
     * @param upgradeSdk whether the SDK is raised to the newest release; null for no
     * @param webSearchModel the model for requests with web search options; null keeps them on Chat
     * @param choices any of {@code helper-class}, {@code strict-tools}, {@code ignore-failures}; null for none
     */
    @JsonCreator
    public MigrateChatCompletions(
            @JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost,
            @JsonProperty("store") @Nullable String store,
            @JsonProperty("unsupported") @Nullable String unsupported,
            @JsonProperty("upgradeSdk") @Nullable Boolean upgradeSdk,
            @JsonProperty("webSearchModel") @Nullable String webSearchModel,
            @JsonProperty("choices") @Nullable List<String> choices) {
        this.assumeOpenAiHost = assumeOpenAiHost;
        this.store = store;
        this.unsupported = unsupported;
        this.upgradeSdk = upgradeSdk;
        this.webSearchModel = webSearchModel;
        this.choices = choices;
    }

    /**
     * Makes the recipe.
     *
     * @param options the user's choices
     */
    public MigrateChatCompletions(MigrationOptions options) {
        this(
                options.assumeOpenAiHost(),
                options.omitStore() ? "omit" : "preserve",
                options.removeUnsupported() ? "remove" : "keep",
                options.upgradeSdk(),
                options.webSearchModel(),
                Stream.of(
                                options.helperClass() ? HELPER_CLASS : "",
                                options.strictTools() ? STRICT_TOOLS : "",
                                options.ignoreFailures() ? IGNORE_FAILURES : "")
                        .filter(choice -> !choice.isEmpty())
                        .toList());
    }

    /**
     * The further choices.
     *
     * @return the option, null if it was not set
     */
    public @Nullable List<String> getChoices() {
        return choices;
    }

    private boolean has(String choice) {
        return choices != null && choices.contains(choice);
    }

    /**
     * Whether a client of unknown host counts as OpenAI's.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getAssumeOpenAiHost() {
        return assumeOpenAiHost;
    }

    /**
     * What is written where Chat did not set {@code store}.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getStore() {
        return store;
    }

    /**
     * What happens to settings that Responses does not have.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getUnsupported() {
        return unsupported;
    }

    /**
     * Whether the SDK is raised to the newest release.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getUpgradeSdk() {
        return upgradeSdk;
    }

    /**
     * The model for requests with web search options.
     *
     * @return the option, null if it was not set
     */
    public @Nullable String getWebSearchModel() {
        return webSearchModel;
    }

    @Override
    public String getDisplayName() {
        return "Migrate `com.openai:openai-java` to the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites calls of the Chat Completions API, the requests they send and the answers they read to the "
                + "Responses API. Code that shares Chat types is changed as a whole or left as it is, with the reason in "
                + "the data table. Maven builds get a newer release of the SDK where the new code needs one.";
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "choices",
                        "must be of helper-class, strict-tools and ignore-failures",
                        choices,
                        value -> value == null
                                || List.of(HELPER_CLASS, STRICT_TOOLS, IGNORE_FAILURES)
                                        .containsAll(value)))
                .and(Validated.test(
                        "store", "must be preserve or omit", store, value -> isOneOf(value, "preserve", "omit")))
                .and(Validated.test(
                        "unsupported",
                        "must be keep or remove",
                        unsupported,
                        value -> isOneOf(value, "keep", "remove")));
    }

    private static boolean isOneOf(@Nullable String value, String one, String other) {
        return value == null || value.equals(one) || value.equals(other);
    }

    @Override
    public Migration getInitialValue(ExecutionContext ctx) {
        return new Migration(new MigrationOptions(
                Boolean.TRUE.equals(assumeOpenAiHost),
                "omit".equals(store),
                "remove".equals(unsupported),
                Boolean.TRUE.equals(upgradeSdk),
                has(HELPER_CLASS),
                has(STRICT_TOOLS),
                has(IGNORE_FAILURES),
                webSearchModel));
    }

    @Override
    public MigrateChatCompletions with(MigrationOptions options) {
        boolean upgrade = options.upgradeSdk() || Boolean.TRUE.equals(upgradeSdk);
        return new MigrateChatCompletions(options.withUpgradeSdk(upgrade).withWebSearchModel(webSearchModel));
    }
}
