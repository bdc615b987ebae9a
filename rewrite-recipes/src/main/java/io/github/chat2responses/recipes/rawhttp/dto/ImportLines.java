package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** The import lines after a change: those that nothing names any more go, those of new names come beside their like. */
final class ImportLines {
    private ImportLines() {}

    static J.CompilationUnit adjusted(J.CompilationUnit before, J.CompilationUnit after, Set<String> imports) {
        Set<String> usedBefore = names(before);
        Set<String> used = names(after);
        List<J.Import> lines = after.getImports().stream()
                .filter(line -> used.contains(simple(line)) || !usedBefore.contains(simple(line)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty()) {
            lines.set(0, lines.get(0).withPrefix(after.getImports().get(0).getPrefix()));
        }
        imports.stream()
                .sorted()
                .filter(name -> used.contains(name.substring(name.lastIndexOf('.') + 1)))
                .filter(name -> lines.stream().noneMatch(line -> brings(line, name)))
                .forEach(name -> insert(lines, name, after));
        return after.withImports(lines);
    }

    private static boolean brings(J.Import line, String name) {
        return line.getTypeName().equals(name)
                || line.getTypeName().equals(name.substring(0, name.lastIndexOf('.')) + ".*");
    }

    /** Behind the last line of the same first package that sorts before it, else before the first line that sorts after it. */
    private static void insert(List<J.Import> lines, String name, J.CompilationUnit file) {
        int behind = -1;
        int before = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String other = lines.get(i).getTypeName();
            boolean isLike = !lines.get(i).isStatic() && root(other).equals(root(name));
            behind = isLike && other.compareTo(name) < 0 && behind < 0 ? i : behind;
            before = !lines.get(i).isStatic() && other.compareTo(name) > 0 ? i : before;
        }
        if (behind >= 0) {
            lines.add(behind + 1, line(name, Space.format("\n")));
        } else if (before >= 0) {
            Space prefix = lines.get(before).getPrefix();
            boolean isLike = root(lines.get(before).getTypeName()).equals(root(name));
            boolean isApart = !isLike && isGrouped(lines);
            lines.set(before, lines.get(before).withPrefix(Space.format(isApart ? "\n\n" : "\n")));
            lines.add(before, line(name, prefix));
        } else {
            boolean isFirst = lines.isEmpty() && file.getPackageDeclaration() == null;
            boolean isApart = lines.isEmpty() || isGrouped(lines);
            lines.add(line(name, Space.format(isFirst ? "" : isApart ? "\n\n" : "\n")));
        }
    }

    /** Whether empty lines separate the imports. */
    private static boolean isGrouped(List<J.Import> lines) {
        return lines.stream()
                .skip(1)
                .anyMatch(line -> line.getPrefix().getWhitespace().matches("(\\r?\\n\\s*){2,}"));
    }

    private static String root(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static J.Import line(String name, Space prefix) {
        J.FieldAccess qualified = TypeTree.build(name);
        return new J.Import(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                JLeftPadded.build(false),
                qualified.withPrefix(Space.SINGLE_SPACE),
                null);
    }

    private static String simple(J.Import line) {
        return line.getQualid().getSimpleName();
    }

    private static Set<String> names(J.CompilationUnit file) {
        Set<String> used = new HashSet<>();
        used.add("*");
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                used.add(identifier.getSimpleName());
                return super.visitIdentifier(identifier, p);
            }

            @Override
            protected JavadocVisitor<Integer> getJavadocVisitor() {
                return new JavadocVisitor<>(this);
            }
        }.visit(file, 0);
        return used;
    }
}
