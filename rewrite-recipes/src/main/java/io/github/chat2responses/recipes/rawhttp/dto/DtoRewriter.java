package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.source.Imports;
import io.github.chat2responses.recipes.source.LineEnds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Applies the changes to a file, and sees to its imports. */
final class DtoRewriter {
    private final List<Edits> edits;
    private final Map<UUID, ClassChange> classes;

    DtoRewriter(List<Edits> edits, Map<UUID, ClassChange> classes) {
        this.edits = edits;
        this.classes = classes;
    }

    J.CompilationUnit rewritten(J.CompilationUnit file) {
        // A file that has the name already has a line for it, too.
        Set<String> imports = new HashSet<>(namesOptional(file) ? Set.of() : Set.of("java.util.Optional"));
        J.CompilationUnit changed = (J.CompilationUnit)
                new JavaVisitor<Integer>() {
                    @Override
                    public @Nullable J visit(@Nullable Tree tree, Integer p) {
                        J edited = tree == null ? null : edited(tree);
                        return super.visit(edited == null ? tree : edited, p);
                    }

                    @Override
                    public J visitBinary(J.Binary binary, Integer p) {
                        J visited = super.visitBinary(binary, p);
                        return visited != binary && visited instanceof J.Binary changed
                                ? withoutRepetition(changed, getCursor())
                                : visited;
                    }

                    @Override
                    public J visitBlock(J.Block block, Integer p) {
                        J.Block rest = block;
                        for (Edits all : edits) {
                            rest = all.without(rest);
                        }
                        return super.visitBlock(rest, p);
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
        return changed == file ? file : LineEnds.kept(file, Imports.adjusted(file, changed, imports, line -> false));
    }

    private static boolean namesOptional(J.CompilationUnit file) {
        Set<String> found = new HashSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> names) {
                if (identifier.getSimpleName().equals("Optional")) {
                    names.add(identifier.getSimpleName());
                }
                return identifier;
            }
        }.visit(file, found);
        return !found.isEmpty();
    }

    /** Two questions for parts of the answer may have become the same one, which is asked once. */
    private static J withoutRepetition(J.Binary binary, Cursor cursor) {
        boolean joins = binary.getOperator() == J.Binary.Type.Or || binary.getOperator() == J.Binary.Type.And;
        Expression left = binary.getLeft();
        Expression last = left instanceof J.Binary before && before.getOperator() == binary.getOperator()
                ? before.getRight()
                : left;
        String question = binary.getRight().printTrimmed(cursor);
        boolean isOurs = question.matches("!?[\\w.()]*[oO]utput(\\(\\))?\\.isEmpty\\(\\)");
        return joins && isOurs && last.printTrimmed(cursor).equals(question)
                ? left.withPrefix(binary.getPrefix())
                : binary;
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
