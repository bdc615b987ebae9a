package io.github.chat2responses.recipes.source;

import org.openrewrite.PrintOutputCapture;
import org.openrewrite.java.JavaPrinter;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Code as text for people. */
public final class SourceText {
    private static final int LONGEST = 80;

    private SourceText() {}

    /**
     * A tree in one line.
     *
     * @param tree any part of a file
     * @return its code without the white space and comments before it, cut if it is long
     */
    public static String of(J tree) {
        // Some trees have no readable toString().
        PrintOutputCapture<Integer> out = new PrintOutputCapture<>(0);
        new JavaPrinter<Integer>().visit(tree.<J>withPrefix(Space.EMPTY), out);
        String text = out.getOut().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
