package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Place;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** What the rules need to know of the file they work in. */
final class FileScope {
    private final String path;
    private final J.CompilationUnit file;
    private @Nullable Lines lines;
    private final TypeNames names;

    FileScope(J.CompilationUnit file) {
        this.path = file.getSourcePath().toString().replace('\\', '/');
        this.file = file;
        this.names = new TypeNames(file);
    }

    String path() {
        return path;
    }

    TypeNames names() {
        return names;
    }

    Place place(J element) {
        if (lines == null) {
            lines = new Lines(file);
        }
        return new Place(path, lines.of(element));
    }

    /** The indentation of continuation lines in the statement around a place: the statement's own and eight more. */
    static String indent(Cursor cursor) {
        return Keys.innermost(cursor).getPrefix().getIndent() + "        ";
    }

    /** The names of all variables of the method (or class, outside methods) around a place. */
    static Set<String> variables(Cursor cursor) {
        Set<String> found = new HashSet<>();
        J scope = cursor.firstEnclosing(J.MethodDeclaration.class);
        if (scope == null) {
            scope = cursor.firstEnclosingOrThrow(J.ClassDeclaration.class);
        }
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                found.add(variable.getSimpleName());
                return super.visitVariable(variable, p);
            }
        }.visit(scope, 0);
        return found;
    }
}
