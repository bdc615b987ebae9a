package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** {@code new HashMap<>() {{ put(key, value); }}}: objects and arrays that are filled where they are made. */
final class Braces {
    private Braces() {}

    /** The calls that fill it, if there is nothing else in the braces. */
    static Optional<List<J.MethodInvocation>> calls(Expression made) {
        if (!(made instanceof J.NewClass creation)
                || creation.getBody() == null
                || creation.getBody().getStatements().size() != 1
                || !(creation.getBody().getStatements().get(0) instanceof J.Block braces)
                || braces.isStatic()) {
            return Optional.empty();
        }
        List<Statement> statements = braces.getStatements();
        return statements.stream().allMatch(Braces::isFilling)
                ? Optional.of(
                        statements.stream().map(J.MethodInvocation.class::cast).toList())
                : Optional.empty();
    }

    private static boolean isFilling(Statement statement) {
        return statement instanceof J.MethodInvocation call
                && call.getSelect() == null
                && (Libraries.isPut(call) || Libraries.isAdd(call));
    }
}
