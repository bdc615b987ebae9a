package io.github.chat2responses.cli.analyze;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;

/** A stretch of source, lines and columns counted from 1. */
record Span(int line, int column, int endLine, int endColumn) {
    static Span of(Node node) {
        Range range = node.getRange().orElse(Range.range(1, 1, 1, 1));
        return new Span(range.begin.line, range.begin.column, range.end.line, range.end.column);
    }

    /**
     * The place of a stretch of a text block that is here.
     *
     * @param lines the block as it stands in the source, from the line after its first quotes on
     * @param start where the stretch begins in it
     * @param end where it ends
     */
    Span inBlock(String lines, int start, int end) {
        int at = line
                + 1
                + (int) lines.substring(0, start)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
        int before = lines.lastIndexOf('\n', start - 1) + 1;
        return new Span(at, start - before + 1, at, end - before);
    }
}
