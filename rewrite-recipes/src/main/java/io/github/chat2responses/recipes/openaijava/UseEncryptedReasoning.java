package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Preconditions;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.search.UsesType;
import org.openrewrite.java.tree.J;

/** Lets requests that store nothing ask for encrypted reasoning, which later turns can send back. */
public final class UseEncryptedReasoning extends Recipe {

    private final transient Snippets snippets = new Snippets();

    /** Makes the recipe. */
    public UseEncryptedReasoning() {}

    @Override
    public String getDisplayName() {
        return "Ask for encrypted reasoning where nothing is stored";
    }

    @Override
    public String getDescription() {
        return "Adds `include: reasoning.encrypted_content` to requests that set `store(false)`, so that a conversation that "
                + "sends all items back keeps the model's reasoning though OpenAI keeps nothing.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return Preconditions.check(
                new UsesType<>(RequestStep.RESPONSES + "ResponseCreateParams", true),
                new RequestAddition(
                        snippets, "encryptedReasoning", List.of(), Scope.of(null), UseEncryptedReasoning::isStateless));
    }

    private static boolean isStateless(Chain request) {
        boolean stateless = request.step("store")
                .flatMap(Chain::argument)
                .filter(value -> value instanceof J.Literal literal && Boolean.FALSE.equals(literal.getValue()))
                .isPresent();
        return stateless && !request.has("addInclude") && !request.has("include");
    }
}
