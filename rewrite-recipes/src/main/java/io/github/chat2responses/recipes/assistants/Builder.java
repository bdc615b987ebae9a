package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * A value that is built in one expression, {@code Type.builder()...build()}.
 *
 * @param type what is built
 * @param steps the calls between the first and the last, in their order
 */
record Builder(String type, List<J.MethodInvocation> steps) {
    static Optional<Builder> of(Expression expression) {
        if (!(expression.unwrap() instanceof J.MethodInvocation build)
                || !build.getSimpleName().equals("build")) {
            return Optional.empty();
        }
        List<J.MethodInvocation> steps = new ArrayList<>();
        Expression at = build.getSelect();
        while (at instanceof J.MethodInvocation step) {
            if (step.getSimpleName().equals("builder") && step.getMethodType() != null) {
                Collections.reverse(steps);
                return Optional.of(new Builder(BetaApi.name(step.getMethodType().getDeclaringType()), steps));
            }
            steps.add(step);
            at = step.getSelect();
        }
        return Optional.empty();
    }

    /** The same if it is of a type and has no other steps than these, each once and with one argument. */
    static Optional<Builder> of(Expression expression, String type, Set<String> names) {
        return of(expression)
                .filter(found -> found.type().equals(type))
                .filter(found -> found.steps().stream()
                        .allMatch(step -> names.contains(step.getSimpleName())
                                && step.getArguments().size() == 1
                                && found.count(step.getSimpleName()) == 1));
    }

    private long count(String name) {
        return steps.stream().filter(step -> step.getSimpleName().equals(name)).count();
    }

    Optional<Expression> argument(String name) {
        return steps.stream()
                .filter(step -> step.getSimpleName().equals(name))
                .map(step -> step.getArguments().get(0))
                .findFirst();
    }
}
