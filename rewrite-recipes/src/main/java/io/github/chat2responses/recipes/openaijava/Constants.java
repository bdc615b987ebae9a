package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Variables of a method that have one value, which is written down. */
final class Constants {
    private Constants() {}

    /** The literal that a variable was declared with and keeps, in the method around a place. */
    static Optional<Expression> of(J.Identifier name, Cursor cursor) {
        J.MethodDeclaration method = cursor.firstEnclosing(J.MethodDeclaration.class);
        boolean isLocal = name.getFieldType() != null && name.getFieldType().getOwner() instanceof JavaType.Method;
        if (method == null || !isLocal || FileScope.isReassigned(cursor, name.getSimpleName())) {
            return Optional.empty();
        }
        List<Expression> values = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                if (variable.getSimpleName().equals(name.getSimpleName())) {
                    values.add(variable.getInitializer() == null ? variable.getName() : variable.getInitializer());
                }
                return super.visitVariable(variable, p);
            }

            @Override
            public J.Unary visitUnary(J.Unary unary, Integer p) {
                if (unary.getOperator().isModifying() && isIt(unary.getExpression())) {
                    values.add(unary);
                }
                return super.visitUnary(unary, p);
            }

            @Override
            public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer p) {
                if (isIt(assignment.getVariable())) {
                    values.add(assignment);
                }
                return super.visitAssignmentOperation(assignment, p);
            }

            private boolean isIt(Expression expression) {
                return expression instanceof J.Identifier other
                        && other.getSimpleName().equals(name.getSimpleName());
            }
        }.visit(method, 0);
        return values.size() == 1 && values.get(0) instanceof J.Literal ? Optional.of(values.get(0)) : Optional.empty();
    }
}
