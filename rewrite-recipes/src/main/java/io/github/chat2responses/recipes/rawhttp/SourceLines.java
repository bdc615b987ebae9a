package io.github.chat2responses.recipes.rawhttp;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaPrinter;
import org.openrewrite.java.tree.J;

/** The line of each element of a file. Trees carry no positions, so the file is printed once and lines are counted. */
final class SourceLines {
    private final Map<UUID, Integer> starts = new HashMap<>();
    private final String text;

    SourceLines(J.CompilationUnit file) {
        PrintOutputCapture<Integer> out = new PrintOutputCapture<>(0);
        new JavaPrinter<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, PrintOutputCapture<Integer> p) {
                if (tree instanceof J element) {
                    starts.put(element.getId(), p.getOut().length() + prefix(element));
                }
                return super.visit(tree, p);
            }
        }.visit(file, out);
        this.text = out.getOut();
    }

    private static int prefix(J element) {
        int length = element.getPrefix().getWhitespace().length();
        PrintOutputCapture<Integer> comments = new PrintOutputCapture<>(0);
        element.getPrefix().getComments().forEach(comment -> {
            comment.printComment(new Cursor(null, element), comments);
            comments.append(comment.getSuffix());
        });
        return length + comments.getOut().length();
    }

    int of(J element) {
        int end = Math.min(starts.getOrDefault(element.getId(), 0), text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
