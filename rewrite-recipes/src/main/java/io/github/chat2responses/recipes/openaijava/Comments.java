package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TextComment;

/** Keeps comments that stood between calls which a rule replaced. */
public final class Comments extends JavaVisitor<Integer> {
    private final List<Comment> comments = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    private Comments() {}

    /** The new expression, with the comments that it lost put before its first new call. */
    static Expression keep(Expression before, Expression after, String line) {
        Comments old = of(before);
        if (old.comments.isEmpty()) {
            return after;
        }
        Set<String> kept = new HashSet<>();
        of(after).comments.forEach(comment -> kept.add(text(comment)));
        List<Comment> lost = old.comments.stream()
                .filter(comment -> !kept.contains(text(comment)))
                .map(comment -> comment.<Comment>withSuffix(line))
                .toList();
        return lost.isEmpty() ? after : place(after, lost, old.ids, line);
    }

    private static Expression place(Expression after, List<Comment> lost, Set<UUID> old, String line) {
        if (!(after instanceof J.MethodInvocation call) || call.getSelect() == null) {
            return after.withPrefix(after.getPrefix()
                    .withComments(ListUtils.concatAll(
                            new ArrayList<>(lost), after.getPrefix().getComments())));
        }
        if (call.getSelect() instanceof J.MethodInvocation inner
                && inner.getSelect() != null
                && !old.contains(inner.getId())) {
            return Chain.after(call, place(inner, lost, old, line));
        }
        JRightPadded<Expression> select = call.getPadding().getSelect();
        Space space = select == null ? Space.EMPTY : select.getAfter();
        Space filled = space.withComments(ListUtils.concatAll(new ArrayList<>(lost), space.getComments()));
        Space started = filled.getWhitespace().contains("\n") ? filled : filled.withWhitespace(line);
        return select == null ? call : call.getPadding().withSelect(select.withAfter(started));
    }

    private static Comments of(J tree) {
        Comments found = new Comments();
        found.visit(tree, 0);
        return found;
    }

    private static String text(Comment comment) {
        return comment instanceof TextComment plain ? plain.getText() : comment.toString();
    }

    @Override
    public @Nullable J preVisit(J tree, Integer p) {
        ids.add(tree.getId());
        return tree;
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        if (space != null) {
            comments.addAll(space.getComments());
        }
        return space == null ? Space.EMPTY : space;
    }
}
