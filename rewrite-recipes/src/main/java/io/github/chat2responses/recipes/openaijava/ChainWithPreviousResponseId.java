package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.search.UsesType;

/** Lets OpenAI keep the history of a conversation that the program sends again and again. */
public final class ChainWithPreviousResponseId extends Recipe {

    @Option(
            displayName = "Where",
            description =
                    "The class, or the method as `Class#method`, whose conversations are chained; all if it is not given.",
            example = "com.example.Chat#talk",
            required = false)
    private final @Nullable String where;

    private final transient Snippets snippets = new Snippets();

    /**
     * Makes the recipe.
     *
     * @param where the class, or {@code Class#method}, whose conversations are chained; null for all
     */
    @JsonCreator
    public ChainWithPreviousResponseId(@JsonProperty("where") @Nullable String where) {
        this.where = where;
    }

    /**
     * The class or method whose conversations are chained.
     *
     * @return the option, null for all
     */
    public @Nullable String getWhere() {
        return where;
    }

    @Override
    public String getDisplayName() {
        return "Chain conversations with `previousResponseId`";
    }

    @Override
    public String getDescription() {
        return "Where a method adds each answer to the input of the next request, the next request names the answer instead"
                + " and sends what is new. OpenAI has to keep the answers: `store(false)` becomes `store(true)`. Methods that"
                + " do anything else with the list of items stay as they are.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(
                new UsesType<>(RequestStep.RESPONSES + "ResponseCreateParams", true),
                new ChainedConversations(snippets, Scope.of(where)));
    }
}
