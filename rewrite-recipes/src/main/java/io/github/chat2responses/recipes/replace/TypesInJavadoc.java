package io.github.chat2responses.recipes.replace;

import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Javadoc;

/** Takes a visitor of code through documentation, where it sees the names of types; names of members there are no calls. */
public final class TypesInJavadoc extends JavadocVisitor<Integer> {
    /**
     * A visitor of documentation.
     *
     * @param code the visitor of code
     */
    public TypesInJavadoc(JavaVisitor<Integer> code) {
        super(code);
    }

    @Override
    public Javadoc visitReference(Javadoc.Reference reference, Integer p) {
        boolean isType = (reference.getTree() instanceof J.Identifier name && name.getFieldType() == null)
                || (reference.getTree() instanceof J.FieldAccess access
                        && access.getName().getFieldType() == null);
        return isType ? super.visitReference(reference, p) : reference;
    }
}
