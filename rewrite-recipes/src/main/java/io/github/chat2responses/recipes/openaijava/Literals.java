package io.github.chat2responses.recipes.openaijava;

import java.util.Optional;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Writes and reads literals. */
public final class Literals {
    private Literals() {}

    /** The text that an expression writes out. */
    static Optional<String> textOf(Expression expression) {
        return expression.unwrap() instanceof J.Literal literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /**
     * A literal.
     *
     * @param text its value
     * @return the literal, quoted
     */
    public static J.Literal text(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String quoted = '"' + escaped + '"';
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, text, quoted, null, JavaType.Primitive.String);
    }
}
