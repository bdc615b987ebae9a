package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** The imports of a file: what new code names comes in, in the order of the alphabet, and what nothing names any more goes. */
final class ImportLines {
    private ImportLines() {}

    static J.CompilationUnit adjust(J.CompilationUnit before, J.CompilationUnit after, Collection<J.Import> wanted) {
        List<J.Import> lines = new ArrayList<>(after.getImports());
        wanted.forEach(line -> add(lines, line, after));
        Set<String> used = names(after);
        Set<String> usedBefore = names(before);
        boolean isFirstGone = false;
        List<J.Import> kept = new ArrayList<>();
        for (J.Import line : lines) {
            String name = line.getQualid().getSimpleName();
            if (!line.isStatic() && usedBefore.contains(name) && !used.contains(name)) {
                isFirstGone |= kept.isEmpty();
            } else {
                kept.add(
                        isFirstGone && kept.isEmpty()
                                ? line.withPrefix(lines.get(0).getPrefix())
                                : line);
            }
        }
        return after.withImports(kept);
    }

    /** Whether a file gives a simple name to another class. */
    static boolean clashes(J.CompilationUnit file, J.Import wanted) {
        String name = wanted.getQualid().getSimpleName();
        return file.getImports().stream()
                        .anyMatch(line -> !line.isStatic()
                                && line.getQualid().getSimpleName().equals(name)
                                && !line.getTypeName().equals(wanted.getTypeName()))
                || file.getClasses().stream()
                        .anyMatch(type -> type.getSimpleName().equals(name));
    }

    private static void add(List<J.Import> lines, J.Import wanted, J.CompilationUnit file) {
        boolean isThere = lines.stream()
                .anyMatch(line -> !line.isStatic()
                        && (line.getTypeName().equals(wanted.getTypeName())
                                || (line.getQualid().getSimpleName().equals("*")
                                        && line.getPackageName().equals(wanted.getPackageName()))));
        if (isThere) {
            return;
        }
        J.Import line = wanted.withId(Tree.randomId()).withPrefix(Space.format("\n"));
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            J.Import other = lines.get(i);
            if (!other.isStatic() && other.getTypeName().compareTo(wanted.getTypeName()) < 0) {
                at = i;
            }
        }
        if (at >= 0) {
            lines.add(at + 1, line);
        } else if (lines.isEmpty()) {
            lines.add(line.withPrefix(file.getPackageDeclaration() == null ? Space.EMPTY : Space.format("\n\n")));
        } else {
            J.Import first = lines.get(0);
            lines.set(0, first.withPrefix(Space.format("\n")));
            lines.add(0, line.withPrefix(first.getPrefix()));
        }
    }

    private static Set<String> names(J.CompilationUnit file) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                names.add(identifier.getSimpleName());
                return identifier;
            }
        }.visit(file, 0);
        return names;
    }
}
