package io.github.chat2responses.recipes.rawhttp;

import org.openrewrite.java.tree.J;

/** Text literals of Java. */
final class Literals {
    private Literals() {}

    /** The same literal with another value. */
    static J.Literal with(J.Literal literal, String value) {
        return literal.withValue(value).withValueSource("\"" + escaped(value) + "\"");
    }

    static boolean isText(J.Literal literal) {
        return literal.getValue() instanceof String;
    }

    static boolean isBlock(J.Literal literal) {
        return literal.getValueSource() != null && literal.getValueSource().startsWith("\"\"\"");
    }

    /** A text as it stands in a string literal. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
