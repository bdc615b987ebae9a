package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Code that runs only if the server refused the request. Error bodies are the same in both APIs. */
final class ErrorBranches {
    private static final int OK = 200;
    private static final int MULTIPLE = 300;
    private static final int BAD = 400;

    private final Plan plan;

    ErrorBranches(Plan plan) {
        this.plan = plan;
    }

    /** What a condition says of the request. */
    private enum Meaning {
        FAILED,
        FINE,
        NOTHING
    }

    boolean isIn(SourceIndex index, J node) {
        J inner = node;
        for (J at = index.parent(node); at != null && !isEnd(index, at); at = index.parent(at)) {
            if (at instanceof J.If choice && isFailing(choice, inner)) {
                return true;
            }
            if (at instanceof J.Ternary choice && isFailing(choice, inner)) {
                return true;
            }
            if (at instanceof J.Block block && isBehindSuccess(block.getStatements(), inner)) {
                return true;
            }
            inner = at;
        }
        return false;
    }

    /** A method is where a branch ends, unless it is one of an anonymous class that gets nothing but what is there. */
    private static boolean isEnd(SourceIndex index, J at) {
        return at instanceof J.MethodDeclaration method
                && !(Sources.size(method.getParameters()) == 0
                        && index.parent(method) instanceof J.Block body
                        && index.parent(body) instanceof J.NewClass);
    }

    private boolean isFailing(J.If choice, J inner) {
        Meaning meaning = meaning(choice.getIfCondition().getTree());
        boolean isThen = choice.getThenPart().getId().equals(inner.getId());
        boolean isElse =
                choice.getElsePart() != null && choice.getElsePart().getId().equals(inner.getId());
        return (isThen && meaning == Meaning.FAILED) || (isElse && meaning == Meaning.FINE);
    }

    private boolean isFailing(J.Ternary choice, J inner) {
        Meaning meaning = meaning(choice.getCondition());
        boolean isThen = choice.getTruePart().getId().equals(inner.getId());
        boolean isElse = choice.getFalsePart().getId().equals(inner.getId());
        return (isThen && meaning == Meaning.FAILED) || (isElse && meaning == Meaning.FINE);
    }

    private boolean isBehindSuccess(List<Statement> statements, J inner) {
        for (Statement statement : statements) {
            if (statement.getId().equals(inner.getId())) {
                return false;
            }
            if (statement instanceof J.If choice
                    && meaning(choice.getIfCondition().getTree()) == Meaning.FINE
                    && leaves(choice.getThenPart())) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(Statement statement) {
        if (statement instanceof J.Block block) {
            List<Statement> statements = block.getStatements();
            return !statements.isEmpty() && leaves(statements.get(statements.size() - 1));
        }
        return statement instanceof J.Return || statement instanceof J.Throw;
    }

    private Meaning meaning(Expression condition) {
        Expression plain = Trees.plain(condition);
        if (plain instanceof J.Unary unary && unary.getOperator() == J.Unary.Type.Not) {
            return opposite(meaning(unary.getExpression()));
        }
        if (plain instanceof J.MethodInvocation call) {
            return call(call);
        }
        return plain instanceof J.Binary binary ? binary(binary) : Meaning.NOTHING;
    }

    private static Meaning opposite(Meaning meaning) {
        return switch (meaning) {
            case FAILED -> Meaning.FINE;
            case FINE -> Meaning.FAILED;
            case NOTHING -> Meaning.NOTHING;
        };
    }

    private Meaning call(J.MethodInvocation call) {
        boolean isOurs = plan.role(call).filter(role -> role.is(Role.STATUS)).isPresent()
                || (call.getSelect() != null
                        && plan.role(call.getSelect())
                                .filter(role -> role.is(Role.STATUS))
                                .isPresent());
        if (!isOurs) {
            return Meaning.NOTHING;
        }
        return switch (call.getSimpleName()) {
            case "isSuccessful", "isOk", "isSuccess", "is2xxSuccessful" -> Meaning.FINE;
            case "isError", "is4xxClientError", "is5xxServerError" -> Meaning.FAILED;
            default -> Meaning.NOTHING;
        };
    }

    private Meaning binary(J.Binary binary) {
        Meaning left = meaning(binary.getLeft());
        Meaning right = meaning(binary.getRight());
        switch (binary.getOperator()) {
            case Or -> {
                return left == Meaning.FAILED && right == Meaning.FAILED ? Meaning.FAILED : Meaning.NOTHING;
            }
            case And -> {
                boolean isFine = left == Meaning.FINE && right == Meaning.FINE;
                boolean isFailed = left == Meaning.FAILED || right == Meaning.FAILED;
                return isFine ? Meaning.FINE : isFailed ? Meaning.FAILED : Meaning.NOTHING;
            }
            default -> {
                Integer number = number(binary.getRight());
                return number == null || !isStatus(binary.getLeft())
                        ? Meaning.NOTHING
                        : compared(binary.getOperator(), number);
            }
        }
    }

    private boolean isStatus(Expression expression) {
        return plan.role(expression).filter(role -> role.is(Role.STATUS)).isPresent();
    }

    private static @Nullable Integer number(Expression expression) {
        if (expression instanceof J.Literal literal && literal.getValue() instanceof Integer number) {
            return number;
        }
        String name = expression.toString();
        return name.endsWith("HTTP_OK") || name.endsWith("SC_OK") || name.endsWith("HttpStatus.OK") ? OK : null;
    }

    private static Meaning compared(J.Binary.Type operator, int number) {
        return switch (operator) {
            case Equal -> number == OK ? Meaning.FINE : number >= MULTIPLE ? Meaning.FAILED : Meaning.NOTHING;
            case NotEqual -> number == OK ? Meaning.FAILED : Meaning.NOTHING;
            case GreaterThanOrEqual ->
                number == BAD || number == MULTIPLE ? Meaning.FAILED : number == OK ? Meaning.FINE : Meaning.NOTHING;
            case GreaterThan -> number == MULTIPLE - 1 || number == BAD - 1 ? Meaning.FAILED : Meaning.NOTHING;
            case LessThan ->
                number == BAD || number == MULTIPLE ? Meaning.FINE : number == OK ? Meaning.FAILED : Meaning.NOTHING;
            default -> Meaning.NOTHING;
        };
    }
}
