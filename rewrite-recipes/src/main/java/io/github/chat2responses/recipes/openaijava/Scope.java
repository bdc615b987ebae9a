package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;

/**
 * The code that a recipe is for.
 *
 * @param where the class, or the method as {@code Class#method}; empty for all
 */
record Scope(String where) {
    static Scope of(@Nullable String where) {
        return new Scope(where == null ? "" : where);
    }

    /** Whether a place is in this code. */
    boolean contains(Cursor at) {
        J.ClassDeclaration owner = at.firstEnclosing(J.ClassDeclaration.class);
        J.MethodDeclaration method = at.firstEnclosing(J.MethodDeclaration.class);
        String type = owner == null ? "" : JavaTypes.name(owner.getType());
        String full = method == null ? type : type + "#" + method.getSimpleName();
        return where.isEmpty() || where.equals(type) || where.equals(full);
    }
}
