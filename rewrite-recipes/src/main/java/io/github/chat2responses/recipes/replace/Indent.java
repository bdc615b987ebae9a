package io.github.chat2responses.recipes.replace;

import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Moves lines to another indentation, and keeps their distances. */
public final class Indent extends JavaVisitor<Integer> {
    private final String from;
    private final String to;

    private Indent(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The same tree, with lines that began with one indentation beginning with another.
     *
     * @param tree the tree
     * @param from the indentation before
     * @param to the indentation after
     * @param <T> what the tree is
     * @return the moved tree
     */
    @SuppressWarnings("unchecked")
    public static <T extends J> T moved(T tree, String from, String to) {
        return (T) new Indent(from, to).visitNonNull(tree, 0);
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
        int line = white.lastIndexOf('\n') + 1;
        return line > 0 && white.startsWith(from, line)
                ? white.substring(0, line) + to + white.substring(line + from.length())
                : white;
    }
}
