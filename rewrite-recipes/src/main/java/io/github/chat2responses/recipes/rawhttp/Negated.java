package io.github.chat2responses.recipes.rawhttp;

import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Tests that are the operand of something, in which other tests were put. */
final class Negated {
    private Negated() {}

    /** {@code !!a} becomes {@code a}, and {@code !a != null} becomes {@code a == null}. */
    static J plain(J.Unary not) {
        Expression test = not.getExpression();
        if (test instanceof J.Unary inner && inner.getOperator() == J.Unary.Type.Not) {
            return inner.getExpression().withPrefix(not.getPrefix());
        }
        if (test instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.NotEqual) {
            return binary.withOperator(J.Binary.Type.Equal).withPrefix(not.getPrefix());
        }
        return not.withExpression((Expression) closed(test));
    }

    /** A test of several parts in parentheses. */
    static J closed(J test) {
        return test instanceof J.Binary binary
                ? new J.Parentheses<>(
                        Tree.randomId(),
                        binary.getPrefix(),
                        Markers.EMPTY,
                        JRightPadded.build(binary.withPrefix(Space.EMPTY)))
                : test;
    }
}
