package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The details of the usage, which are optional twice in Chat Completions and plain numbers in Responses. */
final class UsageDetails {
    private static final String USAGE = "com.openai.models.completions.CompletionUsage";
    /** The numbers: accessor, detail, snippet. In Responses neither is optional. */
    private static final Map<String, String> DETAILS = Map.of(
            "promptTokensDetails.cachedTokens", "cachedTokens",
            "completionTokensDetails.reasoningTokens", "reasoningTokens");

    /** Whether there are any: accessor, question, snippet. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "promptTokensDetails.isPresent", "hasInputDetails",
            "promptTokensDetails.isEmpty", "noInputDetails",
            "completionTokensDetails.isPresent", "hasOutputDetails",
            "completionTokensDetails.isEmpty", "noOutputDetails");

    private static final Set<String> CERTAIN = Set.of("get", "orElseThrow");

    private UsageDetails() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        return question(site, call).or(() -> number(site, call));
    }

    /** {@code usage.promptTokensDetails().isPresent()} */
    private static Optional<Expression> question(Site site, J.MethodInvocation call) {
        Optional<J.MethodInvocation> details = details(call.getSelect());
        String snippet = details.map(found -> QUESTIONS.get(found.getSimpleName() + "." + call.getSimpleName()))
                .orElse(null);
        return filled(site, call, details, snippet);
    }

    /** {@code usage.promptTokensDetails().flatMap(d -> d.cachedTokens()).orElse(0L)}, and the same by {@code get()}. */
    private static Optional<Expression> number(Site site, J.MethodInvocation call) {
        if (!call.getSimpleName().equals("orElse")
                || !(call.getSelect() instanceof J.MethodInvocation detail)
                || !isNumber(call.getArguments().get(0))
                || needsObject(site.parent(), call)) {
            return Optional.empty();
        }
        boolean mapped = detail.getSimpleName().equals("flatMap");
        Optional<J.MethodInvocation> details = mapped ? details(detail.getSelect()) : taken(detail.getSelect());
        String accessor = mapped ? accessor(detail.getArguments().get(0)) : detail.getSimpleName();
        String snippet = details.map(found -> DETAILS.get(found.getSimpleName() + "." + accessor))
                .orElse(null);
        return filled(site, call, details, snippet);
    }

    private static Optional<Expression> filled(
            Site site, J.MethodInvocation call, Optional<J.MethodInvocation> details, @Nullable String snippet) {
        Expression usage = details.map(J.MethodInvocation::getSelect).orElse(null);
        if (snippet == null || usage == null) {
            return Optional.empty();
        }
        site.swallow(call, List.of(usage));
        return Optional.of(site.snippet(snippet, List.of(site.visited(usage))));
    }

    /** {@code usage.promptTokensDetails().get()} */
    private static Optional<J.MethodInvocation> taken(@Nullable Expression expression) {
        return expression instanceof J.MethodInvocation get && CERTAIN.contains(get.getSimpleName())
                ? details(get.getSelect())
                : Optional.empty();
    }

    private static Optional<J.MethodInvocation> details(@Nullable Expression expression) {
        return expression instanceof J.MethodInvocation call
                        && call.getSelect() != null
                        && call.getMethodType() != null
                        && JavaTypes.name(call.getMethodType().getDeclaringType())
                                .equals(USAGE)
                ? Optional.of(call)
                : Optional.empty();
    }

    /** Whether the code around wants a {@code Long}, where Responses gives a {@code long}. */
    private static boolean needsObject(J parent, J.MethodInvocation call) {
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return variable.getType() instanceof JavaType.FullyQualified;
        }
        return parent instanceof J.MethodInvocation outer && outer.getSelect() == call;
    }

    private static String accessor(Expression function) {
        if (function instanceof J.MemberReference reference) {
            return reference.getReference().getSimpleName();
        }
        return function instanceof J.Lambda lambda
                        && lambda.getBody() instanceof J.MethodInvocation body
                        && body.getSelect() instanceof J.Identifier
                ? body.getSimpleName()
                : "";
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Long;
    }
}
