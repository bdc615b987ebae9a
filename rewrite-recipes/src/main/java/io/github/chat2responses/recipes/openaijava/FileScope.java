package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.DeclaredNames;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Lines;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.marker.JavaVersion;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** What the rules need to know of the file they work in. */
public final class FileScope {
    private static final String CONTINUATION = "        ";

    private final String path;
    private final J.CompilationUnit file;
    private @Nullable Lines lines;
    private final TypeNames names;

    /**
     * Looks at a file.
     *
     * @param file the file
     */
    public FileScope(J.CompilationUnit file) {
        this(file, "");
    }

    /** Looks at a file that names no class any more in the end whose name begins with a text; empty if that is none. */
    FileScope(J.CompilationUnit file, String leaving) {
        this.path = Place.path(file);
        this.file = file;
        this.names = new TypeNames(file, leaving);
    }

    String path() {
        return path;
    }

    /** The package, empty for none. */
    String packageName() {
        return file.getPackageDeclaration() == null
                ? ""
                : file.getPackageDeclaration().getPackageName();
    }

    TypeNames names() {
        return names;
    }

    /** The classes that the file names, and its own. */
    Set<String> named() {
        Set<String> found = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                found.add(JavaTypes.name(identifier.getType()));
                return identifier;
            }
        }.visit(file, 0);
        return found;
    }

    /** Whether the file is compiled for a Java that has no {@code Optional.stream()}. */
    boolean isJava8() {
        return file.getMarkers()
                .findFirst(JavaVersion.class)
                .filter(version -> version.getMajorVersion() < 9)
                .isPresent();
    }

    /** Whether a method of that name is declared or imported. */
    boolean declares(String method) {
        AtomicBoolean found = new AtomicBoolean(file.getImports().stream()
                .anyMatch(line ->
                        line.isStatic() && line.getQualid().getSimpleName().equals(method)));
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration declaration, Integer p) {
                found.compareAndSet(false, declaration.getSimpleName().equals(method));
                return super.visitMethodDeclaration(declaration, p);
            }
        }.visit(file, 0);
        return found.get();
    }

    /**
     * Where an element is.
     *
     * @param element an element of the file
     * @return its place
     */
    public Place place(J element) {
        if (lines == null) {
            lines = new Lines(file);
        }
        return new Place(path, lines.of(element));
    }

    /** The indentation of continuation lines at a place: that of the line it stands on, and eight more. */
    static String indent(Cursor cursor) {
        J statement = Keys.innermost(cursor);
        J inner = cursor.getValue();
        for (Cursor at = cursor; at != null && inner != statement; at = at.getParent()) {
            if (at.getValue() instanceof J outer) {
                Optional<Space> line = line(outer, inner);
                if (line.isPresent()) {
                    return line.get().getIndent() + CONTINUATION;
                }
                inner = outer;
            }
        }
        return statementIndent(cursor) + CONTINUATION;
    }

    /** The indentation of the line that the statement around a place begins on: a case may have it on its own line. */
    static String statementIndent(Cursor cursor) {
        J statement = Keys.innermost(cursor);
        Cursor at = cursor;
        while (at.getValue() != statement) {
            at = at.getParentTreeCursor();
        }
        boolean beginsLine = statement.getPrefix().getWhitespace().contains("\n")
                || !(at.getParentTreeCursor().getValue() instanceof J.Case);
        J line = beginsLine ? statement : at.getParentTreeCursor().getValue();
        return line.getPrefix().getIndent();
    }

    /** The white space that begins the line of an argument, if that line begins with the argument or with its call. */
    private static Optional<Space> line(J outer, J inner) {
        if (!(outer instanceof J.MethodInvocation call)
                || call.getSelect() == inner
                || call.getArguments().stream().noneMatch(argument -> argument == inner)) {
            return Optional.empty();
        }
        if (inner.getPrefix().getWhitespace().contains("\n")) {
            return Optional.of(inner.getPrefix());
        }
        JRightPadded<Expression> select = call.getPadding().getSelect();
        return select != null && select.getAfter().getWhitespace().contains("\n")
                ? Optional.of(select.getAfter())
                : Optional.empty();
    }

    /** The names of all variables of the method (or class, outside methods) around a place. */
    static Set<String> variables(Cursor cursor) {
        return new HashSet<>(declared(cursor));
    }

    /** Those of them that are declared more than once. */
    static Set<String> repeatedVariables(Cursor cursor) {
        Set<String> once = new HashSet<>();
        return declared(cursor).stream().filter(name -> !once.add(name)).collect(Collectors.toSet());
    }

    /** Whether a variable is assigned anywhere in the method around a place, apart from its declaration. */
    static boolean isReassigned(Cursor cursor, String variable) {
        AtomicBoolean found = new AtomicBoolean();
        J scope = cursor.firstEnclosing(J.MethodDeclaration.class);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                found.compareAndSet(
                        false,
                        assignment.getVariable() instanceof J.Identifier name
                                && name.getSimpleName().equals(variable));
                return super.visitAssignment(assignment, p);
            }
        }.visit(scope == null ? cursor.firstEnclosingOrThrow(J.ClassDeclaration.class) : scope, 0);
        return found.get();
    }

    private static List<String> declared(Cursor cursor) {
        J scope = cursor.firstEnclosing(J.MethodDeclaration.class);
        if (scope == null) {
            scope = cursor.firstEnclosingOrThrow(J.ClassDeclaration.class);
        }
        return DeclaredNames.in(scope);
    }
}
