package io.github.chat2responses.recipes.openaijava;

import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** Moves the lines of an expression to the left, when what it was nested in is gone. */
final class Indentation extends JavaVisitor<Integer> {
    private final int by;

    private Indentation(int by) {
        this.by = by;
    }

    /** The argument of a step that goes away, with its lines where the step's line was. */
    static Expression unnest(J.MethodInvocation step, Expression argument) {
        int outer = indent(step);
        int inner = argument instanceof J.MethodInvocation call ? indent(call) : -1;
        return outer < 0 || inner <= outer
                ? argument
                : (Expression) new Indentation(inner - outer).visitNonNull(argument, 0);
    }

    /** A chain with its lines where continuation lines are. */
    static Expression at(String indent, Expression chain) {
        int now = chain instanceof J.MethodInvocation call ? indent(call) : -1;
        return now <= indent.length() ? chain : (Expression) outdent(chain, now - indent.length());
    }

    /** A tree with all its lines that much further to the left. */
    static J outdent(J tree, int by) {
        return by <= 0 ? tree : new Indentation(by).visitNonNull(tree, 0);
    }

    private static int indent(J.MethodInvocation call) {
        JRightPadded<Expression> select = call.getPadding().getSelect();
        if (select == null) {
            return -1;
        }
        String white = select.getAfter().getWhitespace();
        return white.contains("\n") ? white.length() - white.lastIndexOf('\n') - 1 : -1;
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        if (space == null) {
            return Space.EMPTY;
        }
        return space.withWhitespace(moved(space.getWhitespace()))
                .withComments(
                        ListUtils.map(space.getComments(), comment -> comment.withSuffix(moved(comment.getSuffix()))));
    }

    private String moved(String white) {
        int end = white.lastIndexOf('\n');
        if (end < 0) {
            return white;
        }
        int width = white.length() - end - 1;
        return white.substring(0, end + 1 + Math.max(0, width - by));
    }
}
