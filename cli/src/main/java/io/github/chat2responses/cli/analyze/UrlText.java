package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.Optional;

/** Texts that are put together, as far as one file tells. */
final class UrlText {
    private UrlText() {}

    /** The text of a literal, or of a variable that is set to one where it is declared. */
    static Optional<String> constant(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return constant(enclosed.getInner());
        }
        if (expression instanceof StringLiteralExpr literal) {
            return Optional.of(literal.asString());
        }
        if (expression instanceof TextBlockLiteralExpr block) {
            return Optional.of(block.asString());
        }
        if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            return constant(sum.getLeft())
                    .flatMap(left -> constant(sum.getRight()).map(left::concat));
        }
        return Receivers.initializer(expression).flatMap(UrlText::constant);
    }

    /** What a text that a literal is a part of begins with: {@code base} of {@code base + "/chat/completions"}. */
    static Optional<Expression> beginning(LiteralStringValueExpr literal) {
        Expression first = whole(literal);
        while (first instanceof BinaryExpr sum) {
            first = sum.getLeft();
        }
        if (first != literal) {
            return Optional.of(first);
        }
        return formatted(literal);
    }

    /** The sum that a literal is a part of. */
    static Expression whole(LiteralStringValueExpr literal) {
        Expression whole = literal;
        while (whole.getParentNode().orElse(null) instanceof BinaryExpr sum
                && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            whole = sum;
        }
        return whole;
    }

    /** The first value of {@code String.format("%s/chat/completions", base)} or {@code "...".formatted(base)}. */
    private static Optional<Expression> formatted(LiteralStringValueExpr literal) {
        if (!literal.getValue().startsWith("%s")
                || !(literal.getParentNode().orElse(null) instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        boolean isReceiver = call.getScope().filter(literal::equals).isPresent();
        int at = isReceiver ? 0 : 1;
        return call.getArguments().size() > at ? Optional.of(call.getArgument(at)) : Optional.empty();
    }
}
