package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** The JSON of an answer as it is written down in Java: a literal, a text block, or literals put together with {@code +}. */
final class AnswerSource {
    private static final String QUOTES = "\"\"\"";
    /** How long a piece of a text in pieces may be. */
    private static final int PIECE = 90;

    private AnswerSource() {}

    /** The text that an expression is; empty if not all of it is written down. */
    static Optional<String> value(Expression expression) {
        if (expression instanceof J.Literal literal) {
            boolean isPlain = literal.getValue() instanceof String
                    && literal.getValueSource() != null
                    && (literal.getUnicodeEscapes() == null
                            || literal.getUnicodeEscapes().isEmpty());
            return isPlain ? Optional.of(String.valueOf(literal.getValue())) : Optional.empty();
        }
        return expression instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition
                ? value(sum.getLeft()).flatMap(left -> value(sum.getRight()).map(left::concat))
                : Optional.empty();
    }

    /** The same way of writing, with the answer of Responses; empty if it is no answer that can be carried over. */
    static Optional<Expression> moved(Expression expression) {
        Optional<String> text = value(expression);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            Optional<ObjectNode> answer = AnswerJson.moved(mapper.readTree(text.get()));
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            return expression instanceof J.Binary sum
                    ? Optional.of(sum(sum, pieces(mapper.writeValueAsString(answer.get()))))
                    : Optional.of(written((J.Literal) expression, answer.get(), mapper));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A text block stays one, with its indentation and its end. */
    private static J.Literal written(J.Literal literal, ObjectNode answer, ObjectMapper mapper)
            throws JsonProcessingException {
        String source = String.valueOf(literal.getValueSource());
        if (!source.startsWith(QUOTES)) {
            return Literals.text(mapper.writeValueAsString(answer));
        }
        String body = source.substring(source.indexOf('\n') + 1);
        String white = body.substring(0, body.length() - body.stripLeading().length());
        String indent = white.substring(white.lastIndexOf('\n') + 1);
        boolean isLong = body.contains("\n" + indent + " ") || body.contains("\n" + indent + "\t");
        String json = (isLong ? mapper.writer(printer()).writeValueAsString(answer) : mapper.writeValueAsString(answer))
                .replace("\r\n", "\n");
        String end = source.substring(source.lastIndexOf('}') + 1);
        String value = String.valueOf(literal.getValue());
        return literal.withValue(json + value.substring(value.lastIndexOf('}') + 1))
                .withValueSource(
                        QUOTES + "\n" + indent + json.replace("\\", "\\\\").replace("\n", "\n" + indent) + end);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    /** Pieces that end behind a comma between members or elements, or are too long because there is none. */
    private static List<String> pieces(String json) {
        List<String> pieces = new ArrayList<>();
        boolean inText = false;
        int begin = 0;
        int end = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inText = !inText;
            } else if (c == ',' && !inText) {
                if (i - begin > PIECE && end > begin) {
                    pieces.add(json.substring(begin, end));
                    begin = end;
                }
                end = i + 1;
            }
        }
        if (json.length() - begin > PIECE && end > begin) {
            pieces.add(json.substring(begin, end));
            begin = end;
        }
        pieces.add(json.substring(begin));
        return pieces;
    }

    /** The pieces, put together with the spaces that the author put them together with. */
    private static Expression sum(J.Binary like, List<String> pieces) {
        Expression sum = Literals.text(pieces.get(0));
        for (String piece : pieces.subList(1, pieces.size())) {
            Expression right = Literals.text(piece).withPrefix(like.getRight().getPrefix());
            sum = like.withId(Tree.randomId())
                    .withPrefix(Space.EMPTY)
                    .withLeft(sum)
                    .withRight(right);
        }
        return sum;
    }
}
