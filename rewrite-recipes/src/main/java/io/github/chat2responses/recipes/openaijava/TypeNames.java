package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/**
 * How one file writes type names: by their simple name with an import, or qualified where that name already means another
 * class ({@code Response} and {@code Tool} are also names in JAX-RS, OkHttp, Spring AI and people's own code).
 */
final class TypeNames {
    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();

    TypeNames(J.CompilationUnit file) {
        this(file, "");
    }

    /** The names of a file, except those that begin with a text; empty if that is none. */
    TypeNames(J.CompilationUnit file, String leaving) {
        for (J.Import imported : file.getImports()) {
            if (!imported.isStatic() && !imported.getQualid().getSimpleName().equals("*")) {
                note(imported.getQualid().getSimpleName(), imported.getTypeName());
            }
        }
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                note(declaration.getSimpleName(), JavaTypes.name(declaration.getType()));
                return super.visitClassDeclaration(declaration, p);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                String name = JavaTypes.name(identifier.getType());
                if (identifier.getFieldType() == null && name.endsWith(identifier.getSimpleName())) {
                    note(identifier.getSimpleName(), name);
                }
                return identifier;
            }
        }.visit(file, 0);
        if (!leaving.isEmpty()) {
            meanings.values().forEach(known -> known.removeIf(name -> name.startsWith(leaving)));
        }
    }

    private void note(String simpleName, String meaning) {
        meanings.computeIfAbsent(simpleName, name -> new HashSet<>()).add(meaning.replace('$', '.'));
    }

    /** The top-level classes that the names given out so far need an import for, sorted. */
    Set<String> imports() {
        return imports;
    }

    /** The name of a type as this file writes it; nested types with their outer class. */
    Expression write(JavaType.FullyQualified type, Space prefix) {
        String name = type.getFullyQualifiedName();
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        String simple = outer.substring(outer.lastIndexOf('.') + 1);
        boolean free = meanings.getOrDefault(simple, Set.of()).stream().allMatch(outer::equals);
        if (!free) {
            TypeTree qualified = TypeTree.build(name.replace('$', '.'));
            return ((Expression) qualified).<Expression>withType(type).withPrefix(prefix);
        }
        if (!outer.startsWith("java.lang.")) {
            imports.add(outer);
        }
        List<String> parts = new ArrayList<>(List.of(simple));
        if (nested >= 0) {
            parts.addAll(List.of(name.substring(nested + 1).split("\\$", -1)));
        }
        return nested(parts, outer, type, prefix);
    }

    private static Expression nested(List<String> parts, String outer, JavaType type, Space prefix) {
        StringBuilder name = new StringBuilder(outer);
        Expression written =
                identifier(parts.get(0), parts.size() == 1 ? type : JavaType.ShallowClass.build(outer), prefix);
        for (int i = 1; i < parts.size(); i++) {
            name.append('$').append(parts.get(i));
            JavaType own = i == parts.size() - 1 ? type : JavaType.ShallowClass.build(name.toString());
            written = new J.FieldAccess(
                    Tree.randomId(),
                    prefix,
                    Markers.EMPTY,
                    written.withPrefix(Space.EMPTY),
                    JLeftPadded.build(identifier(parts.get(i), own, Space.EMPTY)),
                    own);
        }
        return written;
    }

    private static J.Identifier identifier(String name, JavaType type, Space prefix) {
        return new J.Identifier(Tree.randomId(), prefix, Markers.EMPTY, List.of(), name, type, null);
    }
}
