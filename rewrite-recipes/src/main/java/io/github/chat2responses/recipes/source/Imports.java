package io.github.chat2responses.recipes.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/**
 * The import lines after a rewrite: those that nothing names any more go, those of new types come, each
 * before the first line that sorts after it. Other lines stay as they are, also those that were never used.
 */
public final class Imports {
    private Imports() {}

    /**
     * A file with the import lines that its new code needs.
     *
     * @param before the file as it was
     * @param after the file with new code
     * @param wanted full names of classes that the new code may name; a line comes for those that it does name, and that
     *     nothing brings in yet
     * @param hasGone whether a line that nothing names must go though nothing named it before either
     * @return the file with its new lines
     */
    public static J.CompilationUnit adjusted(
            J.CompilationUnit before, J.CompilationUnit after, Collection<String> wanted, Predicate<J.Import> hasGone) {
        Set<String> used = usedNames(after);
        Set<String> usedBefore = usedNames(before);
        List<J.Import> lines = new ArrayList<>();
        Space lost = null;
        for (J.Import line : after.getImports()) {
            boolean lostItsUse = isUsed(line, usedBefore) || hasGone.test(line);
            if (lostItsUse && !isUsed(line, used)) {
                lost = lost == null ? line.getPrefix() : lost;
            } else {
                lines.add(lost != null && startsGroup(lost) ? line.withPrefix(lost) : line);
                lost = null;
            }
        }
        Set<String> present = lines.stream()
                .filter(line -> !line.isStatic())
                .map(J.Import::getTypeName)
                .collect(Collectors.toCollection(HashSet::new));
        wanted.stream()
                .distinct()
                .sorted()
                .filter(name -> !present.contains(name) && used.contains(simple(name)) && !inPackage(after, name))
                .filter(name -> !isCovered(lines, name))
                .forEach(name -> insert(lines, name, before));
        return after.withImports(lines);
    }

    /**
     * Whether a file gives the simple name of a class to another one.
     *
     * @param file the file
     * @param wanted the full name of the class
     * @return whether an import or a class of the file has the name
     */
    public static boolean clashes(J.CompilationUnit file, String wanted) {
        return file.getImports().stream()
                        .anyMatch(line -> !line.isStatic()
                                && line.getQualid().getSimpleName().equals(simple(wanted))
                                && !line.getTypeName().equals(wanted))
                || file.getClasses().stream()
                        .anyMatch(type -> type.getSimpleName().equals(simple(wanted)));
    }

    private static boolean isUsed(J.Import line, Set<String> used) {
        String name = line.getQualid().getSimpleName();
        return used.contains(name.equals("*") ? line.getPackageName() + ".*" : name);
    }

    /** Whether white space before an import separates it from what stands above. */
    private static boolean startsGroup(Space prefix) {
        return prefix.getWhitespace().chars().filter(c -> c == '\n').count() != 1
                || !prefix.getComments().isEmpty();
    }

    private static boolean inPackage(J.CompilationUnit file, String name) {
        return file.getPackageDeclaration() != null
                && name.substring(0, name.lastIndexOf('.'))
                        .equals(file.getPackageDeclaration().getPackageName());
    }

    /** Whether a line for the whole package brings a type in, and no line for another's package can bring in a second. */
    private static boolean isCovered(List<J.Import> lines, String name) {
        List<String> packages = lines.stream()
                .filter(line ->
                        !line.isStatic() && line.getQualid().getSimpleName().equals("*"))
                .map(J.Import::getPackageName)
                .toList();
        return packages.contains(name.substring(0, name.lastIndexOf('.')))
                && packages.stream().allMatch(known -> known.startsWith("java.") || known.startsWith("com.openai."));
    }

    private static void insert(List<J.Import> lines, String name, J.CompilationUnit file) {
        int at = position(lines, name);
        Space prefix = Space.format(file.getPackageDeclaration() == null && lines.isEmpty() ? "" : "\n");
        if (lines.isEmpty()) {
            prefix = Space.format(file.getPackageDeclaration() == null ? "" : "\n\n");
        } else if (at < lines.size()
                && startsGroup(lines.get(at).getPrefix())
                && (sameRoot(lines.get(at), name) || follows(lines, at))) {
            J.Import next = lines.get(at);
            prefix = next.getPrefix();
            lines.set(at, next.withPrefix(Space.format("\n")));
        } else if (at == 0) {
            prefix = lines.get(0).getPrefix();
            lines.set(0, lines.get(0).withPrefix(Space.format("\n")));
        }
        lines.add(at, line(name, prefix));
    }

    /** Whether the line above is of another kind, so that a new line here begins the group. */
    private static boolean follows(List<J.Import> lines, int at) {
        return at > 0 && lines.get(at - 1).isStatic();
    }

    /** After the last line of the same first package that sorts before it; else before the first that sorts after it. */
    private static int position(List<J.Import> lines, String name) {
        int after = -1;
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isStatic() && sameRoot(lines.get(i), name)) {
                first = first < 0 ? i : first;
                after = lines.get(i).getTypeName().compareTo(name) < 0 ? i : after;
            }
        }
        if (first >= 0) {
            return after < 0 ? first : after + 1;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isStatic() && lines.get(i).getTypeName().compareTo(name) > 0) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean sameRoot(J.Import line, String name) {
        return root(line.getTypeName()).equals(root(name));
    }

    private static String root(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
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

    /** Every simple name in the code, in Javadoc too, and {@code package.*} for every package of a type that is named. */
    private static Set<String> usedNames(J.CompilationUnit file) {
        Set<String> used = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Package visitPackage(J.Package line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                used.add(identifier.getSimpleName());
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
                if (type != null && identifier.getFieldType() == null) {
                    used.add(type.getPackageName() + ".*");
                }
                return super.visitIdentifier(identifier, p);
            }

            /** A name that is written with its package needs no line. */
            @Override
            public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer p) {
                return SourceText.of(access)
                                .equals(JavaTypes.name(access.getType()).replace("$", "."))
                        ? access
                        : super.visitFieldAccess(access, p);
            }

            @Override
            protected JavadocVisitor<Integer> getJavadocVisitor() {
                return new JavadocVisitor<>(this);
            }
        }.visit(file, 0);
        return used;
    }
}
