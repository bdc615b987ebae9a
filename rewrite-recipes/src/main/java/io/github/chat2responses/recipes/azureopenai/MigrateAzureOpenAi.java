package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.replace.Replacement;
import io.github.chat2responses.recipes.replace.ReplacingRecipe;
import org.openrewrite.ExecutionContext;

/** Moves code on {@code com.azure:azure-ai-openai} to the official SDK's Responses side, connected files together or not at all. */
public final class MigrateAzureOpenAi extends ReplacingRecipe {
    @Override
    public String getDisplayName() {
        return "Migrate `azure-ai-openai` to the official SDK and the Responses API";
    }

    @Override
    public String getDescription() {
        return "Rewrites chat completions of `com.azure.ai.openai.OpenAIClient` to `client.responses()` of"
                + " `com.openai:openai-java` at `/openai/v1`, with the client's construction and the build file. Files that"
                + " share values of the old client are changed together or left as they are, with the reason in the data"
                + " table.";
    }

    @Override
    public Replacement getInitialValue(ExecutionContext ctx) {
        return new Project();
    }
}
