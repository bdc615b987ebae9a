package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.java.AddImport;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.format.NormalizeLineBreaksVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.style.GeneralFormatStyle;

/** Applies the changes to a file, and sees to its imports. */
final class DtoRewriter {
    private final List<Edits> edits;
    private final Map<UUID, ClassChange> classes;

    DtoRewriter(List<Edits> edits, Map<UUID, ClassChange> classes) {
        this.edits = edits;
        this.classes = classes;
    }

    J.CompilationUnit rewritten(J.CompilationUnit file) {
        Set<String> imports = new HashSet<>();
        J.CompilationUnit changed = (J.CompilationUnit) new JavaVisitor<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, Integer p) {
                J edited = tree == null ? null : edited(tree);
                return super.visit(edited == null ? tree : edited, p);
            }

            @Override
            public J visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declaration, p);
                ClassChange change = classes.get(declaration.getId());
                if (change == null) {
                    return visited;
                }
                imports.addAll(change.imports());
                return change.change().apply(visited);
            }
        }.visitNonNull(file, 0);
        return changed == file ? file : withLineBreaks(file, withImports(file, changed, imports));
    }

    /** New lines end as those of the file do. */
    private static J.CompilationUnit withLineBreaks(J.CompilationUnit before, J.CompilationUnit after) {
        String text = before.printAll();
        boolean isWindows = text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
        return isWindows
                ? (J.CompilationUnit) new NormalizeLineBreaksVisitor<Integer>(new GeneralFormatStyle(true)).visitNonNull(after, 0)
                : after;
    }

    private @Nullable J edited(Tree tree) {
        for (Edits all : edits) {
            J edited = all.applied(tree);
            if (edited != null) {
                return edited;
            }
        }
        return null;
    }

    /** Lines that nothing names any more go, those of new names come. */
    private static J.CompilationUnit withImports(J.CompilationUnit before, J.CompilationUnit after, Set<String> imports) {
        Set<String> usedBefore = names(before);
        Set<String> used = names(after);
        List<J.Import> lines = after.getImports().stream()
                .filter(line -> used.contains(simple(line)) || !usedBefore.contains(simple(line)))
                .toList();
        J.CompilationUnit changed = lines.size() == after.getImports().size() ? after : withLines(after, lines);
        ExecutionContext ctx = new InMemoryExecutionContext();
        for (String name : imports) {
            boolean isNeeded = used.contains(name.substring(name.lastIndexOf('.') + 1));
            boolean isThere = changed.getImports().stream()
                    .anyMatch(line -> line.getTypeName().equals(name)
                            || line.getTypeName().equals(name.substring(0, name.lastIndexOf('.')) + ".*"));
            if (isNeeded && !isThere) {
                changed = (J.CompilationUnit) new AddImport<ExecutionContext>(name, null, false).visitNonNull(changed, ctx);
            }
        }
        return changed;
    }

    /** The first line keeps the place of the first one that was there. */
    private static J.CompilationUnit withLines(J.CompilationUnit file, List<J.Import> lines) {
        if (lines.isEmpty()) {
            return file.withImports(lines);
        }
        List<J.Import> placed = new java.util.ArrayList<>(lines);
        placed.set(0, lines.get(0).withPrefix(file.getImports().get(0).getPrefix()));
        return file.withImports(placed);
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
