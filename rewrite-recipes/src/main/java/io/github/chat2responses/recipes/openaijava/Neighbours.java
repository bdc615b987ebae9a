package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TextComment;
import org.openrewrite.marker.Markers;

/** What comes before and behind the statements of a block, and which of them go: one statement may become several. */
final class Neighbours {
    private final Map<UUID, String> dead = new HashMap<>();
    private final Map<UUID, List<Statement>> ahead = new HashMap<>();
    private final Map<UUID, List<Statement>> behind = new HashMap<>();

    /** A statement goes, and leaves a comment, unless that is empty. */
    void remove(Statement statement, String comment) {
        dead.put(statement.getId(), comment);
    }

    void before(J statement, List<Statement> statements) {
        ahead.computeIfAbsent(statement.getId(), any -> new ArrayList<>()).addAll(statements);
    }

    void behind(J statement, List<Statement> statements) {
        behind.put(statement.getId(), statements);
    }

    /** The block with all of it in place. */
    J.Block settle(J.Block block) {
        List<Comment> left = new ArrayList<>();
        J.Block settled = block.withStatements(ListUtils.flatMap(block.getStatements(), statement -> {
            String comment = dead.remove(statement.getId());
            if (comment != null) {
                if (!comment.isEmpty()) {
                    String line = "\n" + statement.getPrefix().getIndent();
                    left.add(new TextComment(false, " " + comment, line, Markers.EMPTY));
                }
                return null;
            }
            Statement commented = statement.withPrefix(commented(left, statement.getPrefix()));
            left.clear();
            List<Statement> before = ahead.remove(statement.getId());
            List<Statement> after = behind.remove(statement.getId());
            return before == null && after == null ? commented : around(before, commented, after);
        }));
        return left.isEmpty() ? settled : settled.withEnd(ended(left, settled.getEnd()));
    }

    /** The comments of the last statements that went, on lines of their own. */
    private static Space ended(List<Comment> left, Space end) {
        Comment last = left.get(left.size() - 1);
        String line = last.getSuffix();
        left.set(left.size() - 1, last.withSuffix(end.getWhitespace()));
        return Space.build(line, ListUtils.concatAll(left, end.getComments()));
    }

    private static Space commented(List<Comment> left, Space prefix) {
        return left.isEmpty()
                ? prefix
                : prefix.withComments(ListUtils.concatAll(new ArrayList<>(left), prefix.getComments()));
    }

    /** Comments above a statement stay above all that became of it. */
    private static List<Statement> around(
            @Nullable List<Statement> before, Statement statement, @Nullable List<Statement> after) {
        List<Statement> all = new ArrayList<>();
        if (before != null) {
            all.addAll(before);
            all.set(0, before.get(0).withPrefix(statement.getPrefix()));
        }
        Space line = Space.format("\n" + statement.getPrefix().getIndent());
        all.add(before == null ? statement : statement.withPrefix(line));
        if (after != null) {
            all.addAll(after);
        }
        return all;
    }
}
