package io.github.chat2responses.recipes.source;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaPrinter;
import org.openrewrite.java.tree.J;

/** The line of each tree element of a file. Trees carry no positions, so the file is printed once and lines are counted. */
public final class Lines {
    private final Map<UUID, Integer> lines = new HashMap<>();

    /**
     * Counts the lines of a file.
     *
     * @param file the file
     */
    public Lines(J.CompilationUnit file) {
        LineCounter out = new LineCounter();
        new JavaPrinter<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, PrintOutputCapture<Integer> p) {
                if (tree instanceof J element) {
                    lines.put(element.getId(), out.behind(prefix(element)));
                }
                return super.visit(tree, p);
            }
        }.visit(file, out);
    }

    /**
     * The line an element starts on.
     *
     * @param element a part of the file
     * @return the line, counted from 1; 1 if the element is not in the file
     */
    public int of(J element) {
        return lines.getOrDefault(element.getId(), 1);
    }

    private static String prefix(J element) {
        PrintOutputCapture<Integer> prefix = new PrintOutputCapture<>(0);
        prefix.append(element.getPrefix().getWhitespace());
        element.getPrefix().getComments().forEach(comment -> {
            comment.printComment(new Cursor(null, element), prefix);
            prefix.append(comment.getSuffix());
        });
        return prefix.getOut();
    }
}
