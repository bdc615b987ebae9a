package io.github.chat2responses.recipes.replace;

import java.util.Optional;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * What a setting of a request is given, or a method gives.
 *
 * @param value the value
 */
public record Given(Expression value) {
    /** A setting that is given null was never sent. */
    public boolean isNull() {
        return value instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }

    /** Whether it is a number or a truth value that cannot be null. */
    public boolean isPrimitive() {
        return value.getType() instanceof JavaType.Primitive primitive
                && primitive != JavaType.Primitive.Null
                && primitive != JavaType.Primitive.String;
    }

    /** Whether it is a text that is written down, or made by an operator or a constructor, none of which gives null. */
    public boolean isThere() {
        Expression plain = value.unwrap();
        return plain instanceof J.Binary
                || plain instanceof J.NewClass
                || (plain instanceof J.Literal literal && literal.getValue() != null);
    }

    /**
     * The method that gives its caller what a statement returns.
     *
     * @param statement where a {@code return} stands
     * @return the method; empty if a lambda is left
     */
    public static Optional<J.MethodDeclaration> by(Cursor statement) {
        Object owner = statement
                .dropParentUntil(value -> value instanceof J.Lambda
                        || value instanceof J.MethodDeclaration
                        || value instanceof J.CompilationUnit)
                .getValue();
        return owner instanceof J.MethodDeclaration method ? Optional.of(method) : Optional.empty();
    }
}
