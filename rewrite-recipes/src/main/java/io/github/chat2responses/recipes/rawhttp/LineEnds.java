package io.github.chat2responses.recipes.rawhttp;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Gives new code the line ends that its file has. */
final class LineEnds extends JavaIsoVisitor<Integer> {
    private final boolean isWindows;

    LineEnds(J.CompilationUnit file) {
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                Space visited = super.visitSpace(space, location, p);
                found[0] |= visited.getWhitespace().contains("\r\n");
                return visited;
            }
        }.visit(file, 0);
        isWindows = found[0];
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        Space visited = super.visitSpace(space, location, p);
        String white = visited.getWhitespace();
        return isWindows && white.contains("\n")
                ? visited.withWhitespace(white.replace("\r\n", "\n").replace("\n", "\r\n"))
                : visited;
    }
}
