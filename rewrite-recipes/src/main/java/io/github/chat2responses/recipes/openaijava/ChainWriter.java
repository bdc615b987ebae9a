package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TextComment;
import org.openrewrite.marker.Markers;

/** Writes a chain anew, step by step, so that each step keeps its own line break and no comment gets lost. */
public final class ChainWriter {
    private Expression chain;
    private boolean inserted;
    private final List<Comment> waiting = new ArrayList<>();
    /** What stood before the first of them. */
    private String white = "";

    public ChainWriter(Expression start) {
        this.chain = start;
    }

    public Expression chain() {
        return chain;
    }

    /** Whether a step of that name was written. */
    boolean has(String name) {
        Expression current = chain;
        while (current instanceof J.MethodInvocation call) {
            if (call.getSimpleName().equals(name)) {
                return true;
            }
            current = call.getSelect();
        }
        return false;
    }

    /** The comments that no step behind them took. */
    List<Comment> leftover() {
        return List.copyOf(waiting);
    }

    /** Adds a step that was there before, under a new name and perhaps with new arguments. */
    public void keep(J.MethodInvocation step, String name, List<Expression> arguments, JavaType.Method type) {
        append(step, before(step), name, arguments, type);
    }

    /** Leaves a step out; a comment before it goes to the next step. */
    public void drop(J.MethodInvocation step) {
        List<Comment> comments = before(step).getComments();
        if (waiting.isEmpty() && !comments.isEmpty()) {
            white = before(step).getWhitespace();
        }
        waiting.addAll(comments);
    }

    /** Leaves a step out and says so, in a comment before the next step. */
    void remove(J.MethodInvocation step, String text) {
        drop(step);
        String line = waiting.isEmpty()
                ? before(step).getWhitespace()
                : waiting.get(waiting.size() - 1).getSuffix();
        if (waiting.isEmpty()) {
            white = line;
        }
        boolean lines = line.contains("\n");
        waiting.add(new TextComment(!lines, " " + text + (lines ? "" : " "), lines ? line : "", Markers.EMPTY));
    }

    /** Adds a new step before the last one, on a line of its own if the last one has a line of its own. */
    public void insert(J.MethodInvocation last, String name, List<Expression> arguments, JavaType.Method type) {
        append(last.withId(Tree.randomId()), beforeLast(last), name, arguments, type);
        inserted = true;
    }

    /** Adds a new step behind all others, on a line of its own if another one has a line of its own. */
    void add(J.MethodInvocation like, String name, List<Expression> arguments, JavaType.Method type) {
        Space before = before(like);
        List<Comment> comments = before.getComments();
        Space line = comments.isEmpty()
                ? before
                : Space.format(comments.get(comments.size() - 1).getSuffix());
        append(like.withId(Tree.randomId()), line, name, arguments, type);
    }

    /** Adds the last step. */
    public void finish(J.MethodInvocation last, JavaType.Method type) {
        append(last, beforeLast(last), last.getSimpleName(), last.getArguments(), type);
    }

    /** The comments before the last step belong to what stood before it, so the first new step takes them along. */
    private Space beforeLast(J.MethodInvocation last) {
        Space before = before(last);
        List<Comment> comments = before.getComments();
        return inserted && !comments.isEmpty()
                ? Space.format(comments.get(comments.size() - 1).getSuffix())
                : before;
    }

    private void append(
            J.MethodInvocation step, Space before, String name, List<Expression> arguments, JavaType.Method type) {
        Space space = waiting.isEmpty()
                ? before
                : Space.build(white, ListUtils.concatAll(new ArrayList<>(waiting), before.getComments()));
        waiting.clear();
        chain = Chain.named(step, name, type)
                .withArguments(arguments)
                .getPadding()
                .withSelect(new JRightPadded<>(chain, space, Markers.EMPTY))
                .withPrefix(chain.getPrefix());
        chain = resetInner(chain);
    }

    /** The prefix of a chain belongs to its outermost call. */
    private static Expression resetInner(Expression outer) {
        if (outer instanceof J.MethodInvocation call && call.getSelect() != null) {
            return Chain.after(call, call.getSelect().withPrefix(Space.EMPTY));
        }
        return outer;
    }

    private static Space before(J.MethodInvocation step) {
        JRightPadded<Expression> select = step.getPadding().getSelect();
        return select == null ? Space.EMPTY : select.getAfter();
    }
}
