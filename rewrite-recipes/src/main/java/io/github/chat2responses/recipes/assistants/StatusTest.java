package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * A condition about the status of a run. One with {@code ==} is none: the SDK makes a new object for each status it reads, so
 * that it is never true.
 *
 * @param run the variable that holds the run
 * @param statuses those for which the condition holds
 */
record StatusTest(J.Identifier run, Set<String> statuses) {
    private static final Set<String> ALL = Set.of(
            "QUEUED",
            "IN_PROGRESS",
            "REQUIRES_ACTION",
            "CANCELLING",
            "CANCELLED",
            "FAILED",
            "COMPLETED",
            "INCOMPLETE",
            "EXPIRED");
    /** What a response can be when its call returns; one that wants outputs of tools has calls of functions. */
    private static final Set<String> FINAL = Set.of("REQUIRES_ACTION", "FAILED", "COMPLETED", "INCOMPLETE");

    /** Whether a response wants outputs of tools. */
    static final String CALLS = "{0}.output().stream().anyMatch(@ResponseOutputItem::isFunctionCall)";

    private static final String STATUS = BetaApi.THREADS + "runs.RunStatus";

    static Optional<StatusTest> of(Expression condition) {
        Expression plain = condition.unwrap();
        if (plain instanceof J.Unary not && not.getOperator() == J.Unary.Type.Not) {
            return of(not.getExpression()).map(StatusTest::negated);
        }
        if (plain instanceof J.Binary binary) {
            return of(binary);
        }
        if (plain instanceof J.MethodInvocation call
                && call.getSelect() != null
                && call.getArguments().size() == 1) {
            Expression select = call.getSelect();
            Expression argument = call.getArguments().get(0);
            return switch (call.getSimpleName()) {
                case "equals" -> equality(select, argument).or(() -> equality(argument, select));
                case "contains" ->
                    constants(select).flatMap(set -> run(argument).map(run -> new StatusTest(run, set)));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Optional<StatusTest> of(J.Binary binary) {
        Expression left = binary.getLeft();
        Expression right = binary.getRight();
        return switch (binary.getOperator()) {
            case Or -> both(left, right).map(tests -> tests[0].with(union(tests)));
            case And -> both(left, right).map(tests -> tests[0].with(intersection(tests)));
            default -> Optional.empty();
        };
    }

    private static Optional<StatusTest[]> both(Expression left, Expression right) {
        Optional<StatusTest> one = of(left);
        Optional<StatusTest> other = of(right);
        return one.isPresent()
                        && other.isPresent()
                        && one.get().name().equals(other.get().name())
                ? Optional.of(new StatusTest[] {one.get(), other.get()})
                : Optional.empty();
    }

    private static Set<String> union(StatusTest... tests) {
        Set<String> all = new HashSet<>(tests[0].statuses());
        all.addAll(tests[1].statuses());
        return all;
    }

    private static Set<String> intersection(StatusTest... tests) {
        Set<String> all = new HashSet<>(tests[0].statuses());
        all.retainAll(tests[1].statuses());
        return all;
    }

    private static Optional<StatusTest> equality(Expression status, Expression constant) {
        return constant(constant).flatMap(name -> run(status).map(run -> new StatusTest(run, Set.of(name))));
    }

    /** {@code run.status()} of a variable. */
    private static Optional<J.Identifier> run(Expression status) {
        return status.unwrap() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("status")
                        && call.getSelect() instanceof J.Identifier run
                        && BetaApi.name(run.getType()).equals(BetaApi.RUN)
                ? Optional.of(run)
                : Optional.empty();
    }

    private static Optional<String> constant(Expression expression) {
        Expression plain = expression.unwrap();
        String name = plain instanceof J.FieldAccess access
                ? access.getSimpleName()
                : plain instanceof J.Identifier identifier ? identifier.getSimpleName() : "";
        return BetaApi.name(plain.getType()).equals(STATUS) && ALL.contains(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** {@code Set.of(...)} and its like. */
    private static Optional<Set<String>> constants(Expression collection) {
        if (!(collection.unwrap() instanceof J.MethodInvocation of)
                || of.getMethodType() == null
                || !BetaApi.name(of.getMethodType().getDeclaringType()).startsWith("java.util.")
                || !Set.of("of", "asList").contains(of.getSimpleName())) {
            return Optional.empty();
        }
        Set<String> names = of.getArguments().stream()
                .map(argument -> constant(argument).orElse(""))
                .collect(Collectors.toSet());
        return names.contains("") ? Optional.empty() : Optional.of(names);
    }

    private StatusTest with(Set<String> others) {
        return new StatusTest(run, others);
    }

    private StatusTest negated() {
        Set<String> others = new HashSet<>(ALL);
        others.removeAll(statuses);
        return with(others);
    }

    String name() {
        return run.getSimpleName();
    }

    /** Those that a response may have when its call returns. */
    Set<String> ends() {
        Set<String> ends = new TreeSet<>(statuses);
        ends.retainAll(FINAL);
        return ends;
    }

    boolean isOnlyWhileRunning() {
        return ends().isEmpty();
    }

    /** Whether it holds for all but a completed run. */
    boolean isUntilCompleted() {
        return ends().equals(Set.of("REQUIRES_ACTION", "FAILED", "INCOMPLETE"));
    }

    boolean asksForTools() {
        return ends().equals(Set.of("REQUIRES_ACTION"));
    }

    /** The same question about a response; {@code {0}} is the response. Empty if the answer is always the same. */
    Optional<String> aboutResponse() {
        Set<String> ends = ends();
        if (ends.isEmpty() || ends.equals(FINAL)) {
            return Optional.empty();
        }
        if (ends.equals(Set.of("FAILED", "COMPLETED", "INCOMPLETE"))) {
            return Optional.of("!" + CALLS);
        }
        if (isUntilCompleted()) {
            return Optional.of("!" + isStatus("COMPLETED"));
        }
        List<String> terms = new ArrayList<>();
        for (String end : ends) {
            if (!end.equals("REQUIRES_ACTION")) {
                terms.add(isStatus(end));
            } else if (!ends.contains("COMPLETED")) {
                terms.add(CALLS);
            }
        }
        return Optional.of(terms.size() == 1 ? terms.get(0) : "(" + String.join(" || ", terms) + ")");
    }

    private static String isStatus(String status) {
        return "{0}.status().equals(@Optional.of(@ResponseStatus." + status + "))";
    }

    /** Whether a response that wants tools would be taken for a completed one by {@link #aboutResponse()}. */
    boolean overlooksTools() {
        Set<String> ends = ends();
        boolean completed = ends.contains("COMPLETED") && !ends.contains("REQUIRES_ACTION");
        return isUntilCompleted() || (completed && !ends.equals(Set.of("FAILED", "COMPLETED", "INCOMPLETE")));
    }
}
