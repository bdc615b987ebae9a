package io.github.chat2responses.recipes.completions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.openaijava.LibraryRecipe;
import io.github.chat2responses.recipes.openaijava.Migration;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Validated;

/**
 * Rewrites calls of {@code /v1/completions} on the official SDK to Responses. The models of that endpoint are gone, so another
 * one has to be named, and it answers the prompt where the old ones went on with it: this recipe is a choice.
 */
public final class MigrateLegacyCompletions extends LibraryRecipe {

    @Option(
            displayName = "Model",
            description = "The model that answers from now on; those of the old endpoint were shut down.",
            example = "gpt-5.4-mini")
    private final String model;

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
     * @param model the model that answers from now on, by its name in requests
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateLegacyCompletions(
            @JsonProperty("model") String model, @JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
        this.model = model;
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    /**
     * The model that answers from now on.
     *
     * @return its name in requests
     */
    public String getModel() {
        return model;
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
        return "Migrate `/v1/completions` of `com.openai:openai-java` to Responses";
    }

    @Override
    public String getDescription() {
        return "Rewrites calls that complete a prompt to calls of the Responses API with the prompt as input and another model. The"
                + " new model answers the prompt, where the old ones went on with it, so read the prompts. Code that shares these types is"
                + " changed as a whole or left as it is, with the reason in the data table.";
    }

    @Override
    public Validated<Object> validate() {
        return super.validate()
                .and(Validated.test(
                        "model", "must be a model's name", model, name -> name != null && name.matches("[\\w.:-]+")));
    }

    @Override
    public Migration getInitialValue(ExecutionContext ctx) {
        MigrationOptions options =
                MigrationOptions.defaults().withAssumeOpenAiHost(Boolean.TRUE.equals(assumeOpenAiHost));
        return new Migration(options, new LegacyCompletions(model));
    }

    @Override
    public MigrateLegacyCompletions with(MigrationOptions options) {
        return new MigrateLegacyCompletions(model, options.assumeOpenAiHost());
    }
}
