package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.ListTest;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The list of choices, of which there is one: the answer itself, or the part of a stream. */
final class Choices {
    private Choices() {}

    /** The answer whose choices an expression gives. */
    static Optional<Expression> of(Expression expression) {
        return expression instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("getChoices")
                        && call.getMethodType() != null
                        && JavaTypes.name(call.getMethodType().getDeclaringType())
                                .equals(ReadRules.ANSWER)
                ? Optional.ofNullable(call.getSelect())
                : Optional.empty();
    }

    /** The answer of whose choices a call takes the first. */
    static Optional<Expression> ofFirst(J.MethodInvocation call) {
        boolean isFirst = call.getSimpleName().equals("getFirst")
                || (call.getSimpleName().equals("get")
                        && isNumber(call.getArguments().get(0), 0));
        return isFirst && call.getSelect() != null ? of(call.getSelect()) : Optional.empty();
    }

    /** Whether a call on the list of choices takes another one than the first. */
    static boolean isOther(J parent, Expression list) {
        return parent instanceof J.MethodInvocation get
                && get.getSelect() == list
                && get.getSimpleName().equals("get")
                && get.getArguments().get(0) instanceof J.Literal
                && !isNumber(get.getArguments().get(0), 0);
    }

    /** A test that an answer has choices, or that it has none. */
    record Test(Expression answer, boolean holds) {}

    /** What an expression asks of the choices of an answer in a variable; what has choices is there. */
    static Optional<Test> test(Expression expression) {
        return ListTest.of(expression)
                .flatMap(test -> of(test.list())
                        .filter(J.Identifier.class::isInstance)
                        .map(answer -> new Test(answer, test.holds())));
    }

    /** {@code chat.getChoices().isEmpty()} as {@code chat == null}. */
    static Optional<Expression> tested(Site site, Expression expression) {
        Optional<Test> test = test(expression);
        test.ifPresent(one -> site.swallow(expression, List.of(one.answer())));
        return test.map(
                one -> site.snippet(one.holds() ? "isThere" : "isMissing", List.of(site.visited(one.answer()))));
    }

    /** Whether two tests ask the same of one answer. */
    static boolean areSame(Expression left, Expression right) {
        Optional<String> first = test(left).map(Object::toString);
        return first.isPresent() && first.equals(test(right).map(Object::toString));
    }

    private static boolean isNumber(Expression expression, int number) {
        return expression instanceof J.Literal literal
                && Integer.valueOf(number).equals(literal.getValue());
    }
}
