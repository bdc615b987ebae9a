package io.github.chat2responses.recipes.rawhttp;

import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Space;

/** Gives a method written with four spaces the indentation of a class. */
final class Indent extends JavaVisitor<Integer> {
    private static final int WIDTH = 4;

    private final String unit;

    Indent(String unit) {
        this.unit = unit;
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        if (space == null) {
            return Space.EMPTY;
        }
        return space.withWhitespace(moved(space.getWhitespace()))
                .withComments(ListUtils.map(space.getComments(), this::moved));
    }

    private Comment moved(Comment comment) {
        return comment.withSuffix(moved(comment.getSuffix()));
    }

    private String moved(String white) {
        int end = white.lastIndexOf('\n');
        if (end < 0) {
            return white;
        }
        int depth = (white.length() - end - 1) / WIDTH;
        return white.substring(0, end + 1) + unit.repeat(depth);
    }
}
