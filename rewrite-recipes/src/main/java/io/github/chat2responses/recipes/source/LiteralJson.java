package io.github.chat2responses.recipes.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.openrewrite.java.tree.J;

/** What literals of Java are in JSON. */
public final class LiteralJson {
    private LiteralJson() {}

    /**
     * The value of a literal.
     *
     * @param literal the literal
     * @return the value; a character is a text
     */
    public static JsonNode of(J.Literal literal) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Object value = literal.getValue();
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
