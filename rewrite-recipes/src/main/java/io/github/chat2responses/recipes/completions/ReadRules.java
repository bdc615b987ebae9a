package io.github.chat2responses.recipes.completions;

import io.github.chat2responses.recipes.openaijava.Site;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What is read from answers. There is one choice, because requests for more of them stay. */
final class ReadRules {
    private static final String ANSWER = LegacyCompletions.MODELS + "Completion";
    private static final String CHOICE = LegacyCompletions.MODELS + "CompletionChoice";

    private ReadRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Expression from = call.getSelect();
        String owner = LegacyCompletions.owner(call.getMethodType());
        if (from == null) {
            return Optional.empty();
        }
        if (owner.equals(CHOICE) && call.getSimpleName().equals("text")) {
            Expression answer = first(from).orElse(from);
            site.swallow(call, List.of(answer));
            return Optional.of(site.snippet("text", List.of(site.visited(answer))));
        }
        Optional<Expression> first = first(call);
        if (first.isPresent()) {
            site.swallow(call, List.of(first.get()));
            return Optional.of(site.visited(first.get()));
        }
        if (choices(call).isPresent()) {
            site.swallow(call, List.of(from));
            return Optional.of(site.snippet("choices", List.of(site.visited(from))));
        }
        return Optional.empty();
    }

    /** {@code CompletionChoice::text} */
    static Optional<Expression> replaced(Site site, J.MemberReference reference) {
        boolean reads = LegacyCompletions.owner(reference.getMethodType()).equals(CHOICE)
                && reference.getReference().getSimpleName().equals("text");
        if (!reads) {
            return Optional.empty();
        }
        site.swallow(reference, List.of());
        return Optional.of(site.snippet("textEach", List.of()));
    }

    /** The answer of which an expression is the first choice. */
    private static Optional<Expression> first(Expression expression) {
        if (!(expression instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        boolean isFirst = call.getSimpleName().equals("getFirst")
                || (call.getSimpleName().equals("get")
                        && call.getArguments().get(0) instanceof J.Literal number
                        && Integer.valueOf(0).equals(number.getValue()));
        return isFirst ? choices(call.getSelect()) : Optional.empty();
    }

    /** The answer whose choices an expression gives. */
    private static Optional<Expression> choices(@Nullable Expression expression) {
        return expression instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("choices")
                        && LegacyCompletions.owner(call.getMethodType()).equals(ANSWER)
                ? Optional.ofNullable(call.getSelect())
                : Optional.empty();
    }
}
