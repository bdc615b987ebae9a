package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.ListTest;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The list of choices, of which there is one: the answer itself. */
final class Choices {
    /** What goes by the number or the place of messages. */
    private static final Set<String> COUNTING = Set.of(
            "size", "get", "set", "remove", "subList", "indexOf", "iterator", "listIterator", "stream", "forEach");

    private static final Set<String> FIRST = Set.of("get", "getFirst");

    private Choices() {}

    /** The answer of whose choices an expression is the list. */
    private static @Nullable Expression of(@Nullable Expression expression) {
        return expression instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("getChoices")
                        && Vocabulary.owner(call.getMethodType()).equals(Vocabulary.ANSWER)
                ? call.getSelect()
                : null;
    }

    /** {@code answer.getChoices()} */
    static Optional<Expression> listed(Rewriter site, J.MethodInvocation call) {
        Expression answer = of(call);
        return answer == null ? Optional.empty() : Optional.of(site.snippet("only", List.of(site.visited(answer))));
    }

    /** {@code answer.getChoices().get(0)}, {@code answer.getChoices().isEmpty()}, {@code .map(ChatChoice::getMessage)} */
    static Optional<Expression> replaced(Rewriter site, J.MethodInvocation call) {
        Expression answer = of(call.getSelect());
        boolean isFirst = FIRST.contains(call.getSimpleName())
                && (call.getArguments().get(0) instanceof J.Empty
                        || SourceText.of(call.getArguments().get(0)).equals("0"));
        if (answer != null && isFirst) {
            return Optional.of(site.visited(answer));
        }
        if (call.getSelect() != null
                && JavaTypes.mentions(call.getSelect().getType(), (Vocabulary.MODELS + "ChatRequestMessage")::equals)
                && COUNTING.contains(call.getSimpleName())) {
            site.findings().readsItem(call);
        }
        if (call.getSelect() != null && isSame(site, call)) {
            return Optional.of(site.visited(call.getSelect()));
        }
        return tested(site, call);
    }

    private static boolean isSame(Rewriter site, J.MethodInvocation call) {
        JavaType.Method type =
                call.getSimpleName().equals("map") && call.getArguments().get(0) instanceof J.MemberReference reference
                        ? reference.getMethodType()
                        : null;
        return type != null
                && Vocabulary.SAME.equals(site.words()
                        .references()
                        .get(Vocabulary.simple(Vocabulary.owner(type)) + "." + type.getName()));
    }

    /** Whether an answer has choices is whether it is there. */
    static Optional<Expression> tested(Rewriter site, Expression test) {
        return ListTest.of(test)
                .flatMap(one -> answer(one.list())
                        .map(answer ->
                                site.snippet(one.holds() ? "isThere" : "isMissing", List.of(site.visited(answer)))));
    }

    private static Optional<J.Identifier> answer(Expression list) {
        return of(list) instanceof J.Identifier name && name.getFieldType() != null
                ? Optional.of(name)
                : Optional.empty();
    }

    /** {@code a && a} is {@code a}: both tests of a list have become one. */
    static J once(J.Binary binary) {
        boolean joins = binary.getOperator() == J.Binary.Type.And || binary.getOperator() == J.Binary.Type.Or;
        Expression left = binary.getLeft();
        Expression last =
                left instanceof J.Binary inner && inner.getOperator() == binary.getOperator() ? inner.getRight() : left;
        return joins && isNullTest(last) && SourceText.of(last).equals(SourceText.of(binary.getRight()))
                ? left.withPrefix(binary.getPrefix())
                : binary;
    }

    private static boolean isNullTest(Expression test) {
        return test instanceof J.Binary binary
                && binary.getLeft() instanceof J.Identifier
                && SourceText.of(binary.getRight()).equals("null");
    }
}
