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

/** Lets calls that take long run in the background of the server. */
public final class RunInBackground extends Recipe {

    @Option(
            displayName = "Where",
            description =
                    "The class, or the method as `Class#method`, whose calls run in the background; all if it is not given.",
            example = "com.example.Research#report",
            required = false)
    private final @Nullable String where;

    private final transient Snippets snippets = new Snippets();

    /**
     * Makes the recipe.
     *
     * @param where the class, or {@code Class#method}, whose calls run in the background; null for all
     */
    @JsonCreator
    public RunInBackground(@JsonProperty("where") @Nullable String where) {
        this.where = where;
    }

    /**
     * The class or method whose calls run in the background.
     *
     * @return the option, null for all
     */
    public @Nullable String getWhere() {
        return where;
    }

    @Override
    public String getDisplayName() {
        return "Run calls of Responses in the background";
    }

    @Override
    public String getDescription() {
        return "Adds `background(true)` to requests that are built where they are sent, and asks for the answer every second"
                + " until it is there, so that no connection stays open for minutes. OpenAI has to store such a response:"
                + " `store(false)` becomes `store(true)`.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(
                new UsesType<>(RequestStep.RESPONSES + "ResponseCreateParams", true),
                new BackgroundCalls(snippets, Scope.of(where)));
    }
}
