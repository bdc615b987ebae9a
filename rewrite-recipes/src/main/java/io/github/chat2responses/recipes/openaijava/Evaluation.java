package io.github.chat2responses.recipes.openaijava;

import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The order in which Java evaluates the parts of a statement. */
final class Evaluation {
    private Evaluation() {}

    /** Whether nothing else of the statement, one of a block, is evaluated before the expression at a place. */
    static boolean isFirst(Cursor cursor) {
        J inner = cursor.getValue();
        for (Cursor at = cursor.getParentTreeCursor();
                at.getValue() instanceof J outer;
                at = at.getParentTreeCursor()) {
            if (outer instanceof J.Block) {
                return true;
            }
            boolean first = outer instanceof J.VariableDeclarations
                    || outer instanceof J.VariableDeclarations.NamedVariable
                    || outer instanceof J.Return
                    || (outer instanceof J.Assignment assignment && assignment.getAssignment() == inner)
                    || (outer instanceof J.Binary binary && isFirstIn(binary, inner))
                    || (outer instanceof J.MethodInvocation call && isFirstIn(call, inner));
            if (!first) {
                return false;
            }
            inner = outer;
        }
        return false;
    }

    private static boolean isFirstIn(J.MethodInvocation call, J inner) {
        // Rules visit the root of a chain on its own, so there may be calls between the two.
        for (Expression select = call.getSelect();
                select != null;
                select = select instanceof J.MethodInvocation receiver ? receiver.getSelect() : null) {
            if (select == inner) {
                return true;
            }
        }
        return call.getArguments().get(0) == inner
                && call.getSelect() != null
                && SdkMap.name(call.getSelect().getType()).startsWith("com.openai.services.");
    }

    private static boolean isFirstIn(J.Binary binary, J inner) {
        return binary.getLeft() == inner
                || binary.getLeft() instanceof J.Identifier
                || binary.getLeft() instanceof J.Literal;
    }
}
