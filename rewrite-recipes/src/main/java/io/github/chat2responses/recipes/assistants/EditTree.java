package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Takes statements out and gives loops their new bodies. */
final class EditTree extends JavaIsoVisitor<Integer> {
    private final Edits edits;

    EditTree(Edits edits) {
        this.edits = edits;
    }

    @Override
    public J.Block visitBlock(J.Block block, Integer p) {
        J.Block visited = super.visitBlock(block, p);
        if (visited.getStatements().stream().noneMatch(edits::isRemoved)) {
            return visited;
        }
        List<Statement> kept = new ArrayList<>();
        Space lost = null;
        for (Statement statement : visited.getStatements()) {
            if (edits.isRemoved(statement)) {
                // A comment on a message stays; one on a loop that waits is about nothing any more.
                boolean first = lost == null
                        && (statement instanceof J.MethodInvocation || statement instanceof J.VariableDeclarations);
                lost = first ? statement.getPrefix() : lost;
            } else {
                kept.add(lost == null ? statement : statement.withPrefix(joined(lost, statement.getPrefix())));
                lost = null;
            }
        }
        return visited.withStatements(kept);
    }

    private static Space joined(Space lost, Space own) {
        List<Comment> comments = new ArrayList<>(lost.getComments());
        comments.addAll(own.getComments());
        return own.withWhitespace(lost.getWhitespace()).withComments(comments);
    }

    @Override
    public J.WhileLoop visitWhileLoop(J.WhileLoop loop, Integer p) {
        return edits.body(loop)
                .map(body -> loop.withBody(shifted(loop, body)))
                .map(changed -> super.visitWhileLoop(changed, p))
                .orElseGet(() -> super.visitWhileLoop(loop, p));
    }

    /** The body one level further out. */
    private static J.Block shifted(J.WhileLoop loop, J.Block body) {
        int inner = indent(body.getEnd());
        int outer = indent(((J.Block) loop.getBody()).getEnd());
        J.Block moved = (J.Block) new Shift(Math.max(0, inner - outer)).visitNonNull(body, 0);
        return moved.withPrefix(loop.getBody().getPrefix());
    }

    private static int indent(Space space) {
        String white = space.getComments().isEmpty()
                ? space.getWhitespace()
                : space.getComments().get(space.getComments().size() - 1).getSuffix();
        return white.length() - white.lastIndexOf('\n') - 1;
    }

    /** Takes a number of characters off the beginning of each line. */
    private static final class Shift extends JavaIsoVisitor<Integer> {
        private final int width;

        Shift(int width) {
            this.width = width;
        }

        @Override
        public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
            if (space == null) {
                return Space.EMPTY;
            }
            List<Comment> comments = new ArrayList<>();
            space.getComments().forEach(comment -> comments.add(comment.withSuffix(moved(comment.getSuffix()))));
            return space.withWhitespace(moved(space.getWhitespace())).withComments(comments);
        }

        private String moved(String white) {
            int line = white.lastIndexOf('\n') + 1;
            return line > 0 && white.length() - line >= width ? white.substring(0, white.length() - width) : white;
        }
    }
}
