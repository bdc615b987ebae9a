package io.github.chat2responses.recipes.replace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
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
        List<String> left = new ArrayList<>(of(before));
        of(after).forEach(left::remove);
        return left.stream().findFirst();
    }

    private static List<String> of(J.CompilationUnit file) {
        List<String> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                if (space == null) {
                    return Space.EMPTY;
                }
                space.getComments().stream()
                        .filter(TextComment.class::isInstance)
                        .map(comment -> ((TextComment) comment).getText().strip())
                        .forEach(found::add);
                return space;
            }
        }.visit(file, 0);
        return found;
    }
}
