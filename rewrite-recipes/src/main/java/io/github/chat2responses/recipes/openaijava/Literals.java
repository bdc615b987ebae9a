package io.github.chat2responses.recipes.openaijava;

import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Writes literals. */
final class Literals {
    private Literals() {}

    static J.Literal text(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String quoted = '"' + escaped + '"';
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, text, quoted, null, JavaType.Primitive.String);
    }
}
