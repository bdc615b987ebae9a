package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.source.Imports;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
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
        J.CompilationUnit changed = (J.CompilationUnit)
                new JavaVisitor<Integer>() {
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
        return changed == file ? file : withLineBreaks(file, Imports.adjusted(file, changed, imports, line -> false));
    }

    /** New lines end as those of the file do. */
    private static J.CompilationUnit withLineBreaks(J.CompilationUnit before, J.CompilationUnit after) {
        String text = before.printAll();
        boolean isWindows = text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
        return isWindows
                ? (J.CompilationUnit) new NormalizeLineBreaksVisitor<Integer>(new GeneralFormatStyle(true), null)
                        .visitNonNull(after, 0)
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
}
