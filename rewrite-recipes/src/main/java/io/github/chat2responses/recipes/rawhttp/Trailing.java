package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * A comment at the end of a statement's line, which a tree keeps before the next statement. New statements come after it.
 *
 * @param comment the comment, and the space before it
 * @param rest what stays before the next statement
 */
record Trailing(Space comment, Space rest) {
    static Optional<Trailing> of(Space prefix) {
        List<Comment> comments = prefix.getComments();
        boolean is = !comments.isEmpty()
                && !prefix.getWhitespace().contains("\n")
                && comments.get(0).getSuffix().contains("\n");
        return is
                ? Optional.of(new Trailing(
                        prefix.withComments(comments.subList(0, 1)),
                        Space.build(comments.get(0).getSuffix(), comments.subList(1, comments.size()))))
                : Optional.empty();
    }

    /** Statements with the comment before the first of them, so at the end of the line above. */
    List<Statement> before(List<Statement> added) {
        List<Statement> commented = new ArrayList<>(added);
        Statement first = added.get(0);
        String line = first.getPrefix().getWhitespace();
        commented.set(
                0,
                first.withPrefix(comment.withComments(
                        List.of(comment.getComments().get(0).withSuffix(line)))));
        return commented;
    }
}
