package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Questions for the number of choices. Answers may have more items of output, but both have some or none. */
final class ChoiceCount {
    private static final Set<String> COUNTS = Set.of("size", "length");

    private ChoiceCount() {}

    static boolean isOne(J.MethodInvocation call) {
        return COUNTS.contains(call.getSimpleName());
    }

    /** Whether a call asks for no number, or only if it is 0. People may see another one. */
    static boolean isTestForAny(SourceIndex index, J.MethodInvocation call) {
        if (!isOne(call) || People.isFor(index, call)) {
            return true;
        }
        if (!(index.parent(call) instanceof J.Binary test)) {
            return false;
        }
        boolean isLeft = test.getLeft().getId().equals(call.getId());
        Expression other = Trees.plain(isLeft ? test.getRight() : test.getLeft());
        if (!(other instanceof J.Literal literal) || !(literal.getValue() instanceof Integer number)) {
            return false;
        }
        return switch (test.getOperator()) {
            case Equal, NotEqual -> number == 0;
            case GreaterThan, LessThanOrEqual -> number == (isLeft ? 0 : 1);
            case LessThan, GreaterThanOrEqual -> number == (isLeft ? 1 : 0);
            default -> false;
        };
    }
}
