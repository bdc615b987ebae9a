package io.github.chat2responses.cli.analyze;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;

/** A stretch of source, lines and columns counted from 1. */
record Span(int line, int column, int endLine, int endColumn) {
    static Span of(Node node) {
        Range range = node.getRange().orElse(Range.range(1, 1, 1, 1));
        return new Span(range.begin.line, range.begin.column, range.end.line, range.end.column);
    }
}
