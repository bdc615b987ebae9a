package io.github.chat2responses.recipes.replace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TextComment;

/** Comments of people, none of which may get lost. */
public final class Comments {
    private Comments() {}

    /**
     * The first comment that a rewritten file has no more.
     *
     * @param before the file before
     * @param after the file after
     * @return the comment's text; empty if none is lost
     */
    public static Optional<String> lost(J.CompilationUnit before, J.CompilationUnit after) {
        return allLost(before, after).stream().findFirst();
    }

    /**
     * A rewritten file with the comments that stood within what is written anew, above their statements. Where a statement is
     * another, too, its comments stay lost.
     *
     * @param before the file before
     * @param after the file after
     * @return the file after, with more comments
     */
    public static J.CompilationUnit kept(J.CompilationUnit before, J.CompilationUnit after) {
        List<String> lost = allLost(before, after);
        if (lost.isEmpty()) {
            return after;
        }
        List<String> all = of(before);
        // Of two that are alike it is not known which is lost.
        lost.removeIf(text -> Collections.frequency(all, text) > 1);
        Map<UUID, List<TextComment>> inside = new HashMap<>();
        new Walk() {
            @Override
            void found(TextComment comment) {
                if (lost.contains(text(comment))) {
                    statement(getCursor())
                            .ifPresent(one -> inside.computeIfAbsent(one.getId(), id -> new ArrayList<>())
                                    .add(comment));
                }
            }
        }.visit(before, 0);
        return (J.CompilationUnit)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public Statement visitStatement(Statement statement, Integer p) {
                        List<TextComment> more = inside.getOrDefault(statement.getId(), List.of());
                        Statement visited = super.visitStatement(statement, p);
                        return more.isEmpty() ? visited : visited.withPrefix(with(visited.getPrefix(), more));
                    }
                }.visitNonNull(after, 0);
    }

    private static Space with(Space prefix, List<TextComment> more) {
        String line = "\n" + prefix.getIndent();
        return prefix.withComments(ListUtils.concatAll(
                prefix.getComments(),
                more.stream().map(comment -> comment.<Comment>withSuffix(line)).toList()));
    }

    /** The innermost statement that stands in a line of its own. */
    private static Optional<Statement> statement(Cursor comment) {
        for (Cursor at = comment; at != null && !at.isRoot(); at = at.getParentTreeCursor()) {
            if (at.getValue() instanceof Statement statement
                    && at.getParentTreeCursor().getValue() instanceof J.Block) {
                return statement.getPrefix().getWhitespace().contains("\n") ? Optional.of(statement) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<String> allLost(J.CompilationUnit before, J.CompilationUnit after) {
        List<String> left = of(before);
        of(after).forEach(left::remove);
        return left;
    }

    private static List<String> of(J.CompilationUnit file) {
        List<String> found = new ArrayList<>();
        new Walk() {
            @Override
            void found(TextComment comment) {
                found.add(text(comment));
            }
        }.visit(file, 0);
        return found;
    }

    private static String text(TextComment comment) {
        return comment.getText().strip();
    }

    /** Finds comments. */
    private abstract static class Walk extends JavaIsoVisitor<Integer> {
        abstract void found(TextComment comment);

        @Override
        public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
            if (space == null) {
                return Space.EMPTY;
            }
            space.getComments().stream()
                    .filter(TextComment.class::isInstance)
                    .map(TextComment.class::cast)
                    .forEach(this::found);
            return space;
        }
    }
}
