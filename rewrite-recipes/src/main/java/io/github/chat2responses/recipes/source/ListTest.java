package io.github.chat2responses.recipes.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * A test whether something is in a list.
 *
 * @param list the list
 * @param holds whether something is in it where the test holds
 */
public record ListTest(Expression list, boolean holds) {
    /**
     * What an expression asks of a list: {@code list.isEmpty()}, {@code list != null}, {@code list.size() > 0} and such.
     *
     * @param expression the expression
     * @return the test; empty if it asks something else
     */
    public static Optional<ListTest> of(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Unary not && not.getOperator() == J.Unary.Type.Not) {
            return of(not.getExpression()).map(inner -> new ListTest(inner.list(), !inner.holds()));
        }
        if (plain instanceof J.MethodInvocation call && call.getSimpleName().equals("isEmpty")) {
            // A helper such as CollectionUtils is given the list.
            Expression list = call.getArguments().get(0) instanceof J.Empty
                    ? call.getSelect()
                    : call.getArguments().get(0);
            return test(list, true, false);
        }
        return plain instanceof J.Binary binary ? compared(binary) : Optional.empty();
    }

    private static Optional<ListTest> compared(J.Binary binary) {
        String right = SourceText.of(binary.getRight());
        boolean isNull = right.equals("null");
        Expression list = isNull
                ? binary.getLeft()
                : binary.getLeft() instanceof J.MethodInvocation size
                                && size.getSimpleName().equals("size")
                        ? size.getSelect()
                        : null;
        boolean isZero = right.equals("0");
        return switch (binary.getOperator()) {
            case NotEqual -> test(list, isNull || isZero, true);
            case Equal -> test(list, isNull || isZero, false);
            case GreaterThan -> test(list, isZero, true);
            case GreaterThanOrEqual -> test(list, right.equals("1"), true);
            case LessThan -> test(list, right.equals("1"), false);
            default -> Optional.empty();
        };
    }

    private static Optional<ListTest> test(@Nullable Expression list, boolean known, boolean holds) {
        return list != null && known ? Optional.of(new ListTest(list, holds)) : Optional.empty();
    }
}
