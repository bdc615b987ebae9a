package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    /** The value of a literal in JSON. */
    static JsonNode json(J.Literal literal) {
        Object value = literal.getValue();
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Integer number) {
            return json.numberNode(number);
        }
        if (value instanceof Long number) {
            return json.numberNode(number);
        }
        if (value instanceof Number number) {
            return json.numberNode(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        return value == null ? json.nullNode() : json.textNode(value.toString());
    }
}
