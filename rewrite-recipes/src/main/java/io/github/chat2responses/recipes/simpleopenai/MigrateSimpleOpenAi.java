package io.github.chat2responses.recipes.simpleopenai;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.openaijava.LibraryRecipe;
import io.github.chat2responses.recipes.openaijava.Migration;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;

/** Rewrites connected groups of code on simple-openai from its Chat Completions to its Responses, each whole or not at all. */
public final class MigrateSimpleOpenAi extends LibraryRecipe {

    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also clients whose construction cannot be seen, taking them for OpenAI's. Clients with "
                            + "another vendor's base URL stay as they are.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateSimpleOpenAi(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    /**
     * Whether a client of unknown host counts as OpenAI's.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getAssumeOpenAiHost() {
        return assumeOpenAiHost;
    }

    @Override
    public String getDisplayName() {
        return "Migrate `simple-openai` to its Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites calls of `chatCompletions()` of `io.github.sashirestela:simple-openai`, the requests they send and the"
                + " answers they read to `responses()`. Code that shares Chat types is changed as a whole or left as it is,"
                + " with the reason in the data table. Builds get a newer release of the library where the new code needs one.";
    }

    @Override
    public Migration getInitialValue(ExecutionContext ctx) {
        MigrationOptions options =
                MigrationOptions.defaults().withAssumeOpenAiHost(Boolean.TRUE.equals(assumeOpenAiHost));
        return new Migration(options, new SimpleOpenAi());
    }

    @Override
    public MigrateSimpleOpenAi with(MigrationOptions options) {
        return new MigrateSimpleOpenAi(options.assumeOpenAiHost());
    }
}
