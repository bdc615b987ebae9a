package io.github.chat2responses.recipes.completions;

import io.github.chat2responses.recipes.openaijava.Chain;
import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.RuleWalk;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Applies the rules for {@code /v1/completions} to one file. */
final class CompletionsWalk extends RuleWalk {
    private final String model;

    CompletionsWalk(String model, FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
        this.model = model;
    }

    @Override
    protected Optional<Expression> replaced(J.MethodInvocation call) {
        return call.getMethodType() == null
                ? Optional.empty()
                : RequestRules.replaced(this, call, model).or(() -> ReadRules.replaced(this, call));
    }

    @Override
    protected Optional<Expression> replaced(J.MemberReference reference) {
        return ReadRules.replaced(this, reference);
    }

    /** An answer that failed under HTTP status 200 throws what the old endpoint threw. */
    @Override
    protected Expression around(J.MethodInvocation call, J.MethodInvocation renamed) {
        String owner = LegacyCompletions.owner(call.getMethodType());
        boolean isAsync = owner.endsWith(".CompletionServiceAsync");
        if (!call.getSimpleName().equals("create") || !(isAsync || owner.endsWith(".CompletionService"))) {
            return renamed;
        }
        Expression bare = renamed.withPrefix(Space.EMPTY);
        if (!isAsync) {
            return snippet("answered", List.of(bare));
        }
        J.MethodInvocation answered = (J.MethodInvocation) snippet("answeredLater", List.of(bare));
        return Chain.inLine(renamed, answered);
    }
}
