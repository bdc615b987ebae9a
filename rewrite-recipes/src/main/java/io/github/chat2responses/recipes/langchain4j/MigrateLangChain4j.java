package io.github.chat2responses.recipes.langchain4j;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chat2responses.recipes.openaijava.LibraryRecipe;
import io.github.chat2responses.recipes.openaijava.Migration;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;

/** Rewrites code that builds LangChain4j's OpenAI models to those on Responses, each connected group whole or not at all. */
public final class MigrateLangChain4j extends LibraryRecipe {

    @Option(
            displayName = "Assume OpenAI's host",
            description =
                    "Migrate also models whose base URL is not a constant, taking them for OpenAI's. Models with another"
                            + " vendor's base URL stay as they are.",
            required = false)
    private final @Nullable Boolean assumeOpenAiHost;

    /**
     * Makes the recipe.
     *
     * @param assumeOpenAiHost whether a model of unknown host counts as OpenAI's; null for no
     */
    @JsonCreator
    public MigrateLangChain4j(@JsonProperty("assumeOpenAiHost") @Nullable Boolean assumeOpenAiHost) {
        this.assumeOpenAiHost = assumeOpenAiHost;
    }

    /**
     * Whether a model of unknown host counts as OpenAI's.
     *
     * @return the option, null if it was not set
     */
    public @Nullable Boolean getAssumeOpenAiHost() {
        return assumeOpenAiHost;
    }

    @Override
    public String getDisplayName() {
        return "Migrate LangChain4j's OpenAI models to the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites `OpenAiChatModel` and `OpenAiStreamingChatModel` of LangChain4j from 1.14 to the models on Responses, with"
                + " their timeouts and retries, and the request parameters and metadata of OpenAI with them. Code that"
                + " shares these types is changed as a whole or left as it is, with the reason in the data table.";
    }

    @Override
    public Migration getInitialValue(ExecutionContext ctx) {
        MigrationOptions options =
                MigrationOptions.defaults().withAssumeOpenAiHost(Boolean.TRUE.equals(assumeOpenAiHost));
        return new Migration(options, new LangChain4j());
    }

    @Override
    public MigrateLangChain4j with(MigrationOptions options) {
        return new MigrateLangChain4j(options.assumeOpenAiHost());
    }
}
