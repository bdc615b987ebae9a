package io.github.chat2responses.recipes.source;

import org.openrewrite.java.format.NormalizeLineBreaksVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.style.GeneralFormatStyle;

/** New code is written with the line ends of Unix; files of Windows keep theirs. */
public final class LineEnds {
    private LineEnds() {}

    /**
     * A changed file with line ends as before.
     *
     * @param before the file as it was
     * @param after the changed file
     * @return the changed file, all of whose lines end as in Windows if all did before
     */
    public static J.CompilationUnit kept(J.CompilationUnit before, J.CompilationUnit after) {
        String text = before.printAll();
        boolean isWindows = text.contains("\r\n") && !text.replace("\r\n", "").contains("\n");
        return isWindows
                ? (J.CompilationUnit) new NormalizeLineBreaksVisitor<Integer>(new GeneralFormatStyle(true), null)
                        .visitNonNull(after, 0)
                : after;
    }
}
