package io.github.chat2responses.recipes.theokanning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.replace.Replacement;
import io.github.chat2responses.recipes.replace.ReplacingRecipe;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;

/**
 * Moves modules from {@code com.theokanning.openai-gpt3-java} to the official SDK's Responses side: whole where they use it for
 * chat completions only, else their chat completions, which stand beside the rest then.
 */
public final class MigrateTheokanning extends ReplacingRecipe {
    @Option(
            displayName = "Assume OpenAI's host",
            description = "Migrate also modules in which no client is made, taking theirs for OpenAI's.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateTheokanning(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
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
        return "Migrate `com.theokanning.openai-gpt3-java` to the official SDK and the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites chat completions of `OpenAiService` to `client.responses()` of `com.openai:openai-java`, and puts the"
                + " one dependency in the place of the other. A module is changed as a whole or left as it is, with the"
                + " reason in the data table, because both libraries do not run on one class path.";
    }

    @Override
    public Replacement getInitialValue(ExecutionContext ctx) {
        return new Project(Boolean.TRUE.equals(assumeOpenAiHost));
    }
}
