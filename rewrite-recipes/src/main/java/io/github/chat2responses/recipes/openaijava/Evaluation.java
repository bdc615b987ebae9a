package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;

/** The order in which Java evaluates the parts of a statement. */
final class Evaluation {
    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Arrays", "java.util.Collections", "java.util.List", "java.util.Map", "java.util.Set");

    private Evaluation() {}

    private static boolean isStatic(J.MethodInvocation call) {
        return call.getMethodType() != null && call.getMethodType().hasFlags(Flag.Static);
    }

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
                && JavaTypes.name(call.getSelect().getType()).startsWith("com.openai.services.");
    }

    private static boolean isFirstIn(J.Binary binary, J inner) {
        return binary.getLeft() == inner
                || binary.getLeft() instanceof J.Identifier
                || binary.getLeft() instanceof J.Literal;
    }

    /** Whether it may matter when an expression is evaluated: it changes something, or calls what may do so. */
    static boolean mayMatterWhen(J expression) {
        AtomicBoolean matters = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean found) {
                String owner = call.getMethodType() == null
                        ? ""
                        : JavaTypes.name(call.getMethodType().getDeclaringType());
                boolean reads = call.getSimpleName().startsWith("get")
                        || call.getSimpleName().startsWith("is")
                        || owner.equals("java.lang.String")
                        || (COLLECTIONS.contains(owner) && isStatic(call))
                        || SdkMap.isSdk(owner);
                found.compareAndSet(false, !reads);
                return super.visitMethodInvocation(call, found);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, AtomicBoolean found) {
                found.set(true);
                return assignment;
            }

            @Override
            public J.AssignmentOperation visitAssignmentOperation(
                    J.AssignmentOperation assignment, AtomicBoolean found) {
                found.set(true);
                return assignment;
            }

            @Override
            public J.Unary visitUnary(J.Unary unary, AtomicBoolean found) {
                found.compareAndSet(false, unary.getOperator().isModifying());
                return super.visitUnary(unary, found);
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, AtomicBoolean found) {
                // Nothing of it happens here.
                return lambda;
            }
        }.visit(expression, matters);
        return matters.get();
    }
}
