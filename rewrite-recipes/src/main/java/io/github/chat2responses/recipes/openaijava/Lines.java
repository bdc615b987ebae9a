package io.github.chat2responses.recipes.openaijava;

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
        Counter out = new Counter();
        new JavaPrinter<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, PrintOutputCapture<Integer> p) {
                if (tree instanceof J element) {
                    lines.put(element.getId(), out.line + newlines(element));
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

    private static int newlines(J element) {
        PrintOutputCapture<Integer> prefix = new PrintOutputCapture<>(0);
        prefix.append(element.getPrefix().getWhitespace());
        element.getPrefix().getComments().forEach(comment -> {
            comment.printComment(new Cursor(null, element), prefix);
            prefix.append(comment.getSuffix());
        });
        return (int) prefix.getOut().chars().filter(c -> c == '\n').count();
    }

    private static final class Counter extends PrintOutputCapture<Integer> {
        private int line = 1;

        Counter() {
            super(0);
        }

        @Override
        public PrintOutputCapture<Integer> append(@Nullable String text) {
            if (text != null) {
                line += (int) text.chars().filter(c -> c == '\n').count();
            }
            return this;
        }

        @Override
        public PrintOutputCapture<Integer> append(char c) {
            if (c == '\n') {
                line++;
            }
            return this;
        }
    }
}
