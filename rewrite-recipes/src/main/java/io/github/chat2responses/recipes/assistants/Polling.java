package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * What stands in a loop that waits for a run: statements that only wait, and perhaps one that hands in the outputs of tools.
 * A response is done when its call returns, so that there is nothing to wait for.
 *
 * @param run the name of the variable that holds the run
 * @param tools what to do when the run wants outputs of tools; null if there is no such thing
 * @param breaks the statuses on which the loop is left by a statement in it
 */
record Polling(String run, J.@Nullable Block tools, Set<String> breaks) {
    private static final Set<String> LOGS = Set.of("trace", "debug", "info", "warn", "println", "printf", "print");

    /** Reads the body of a loop, if it does nothing else than waiting for the run. */
    static Optional<Polling> of(Statement body, String run) {
        J.Block tools = null;
        Set<String> breaks = Set.of();
        for (Statement statement : statements(body)) {
            if (isWaiting(statement, run)) {
                continue;
            }
            if (!(statement instanceof J.If choice)) {
                return Optional.empty();
            }
            Optional<StatusTest> test = StatusTest.of(choice.getIfCondition().getTree())
                    .filter(found -> found.name().equals(run));
            boolean otherwiseWaits = choice.getElsePart() == null
                    || statements(choice.getElsePart().getBody()).stream().allMatch(one -> isWaiting(one, run));
            if (test.isEmpty() || !otherwiseWaits) {
                return Optional.empty();
            }
            if (isBreak(choice.getThenPart()) && breaks.isEmpty()) {
                breaks = test.get().ends();
            } else if (test.get().asksForTools() && tools == null && choice.getThenPart() instanceof J.Block block) {
                tools = block;
            } else if (!test.get().isOnlyWhileRunning()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Polling(run, tools, breaks));
    }

    private static boolean isBreak(Statement statement) {
        List<Statement> all = statements(statement);
        return all.size() == 1 && all.get(0) instanceof J.Break;
    }

    private static List<Statement> statements(Statement body) {
        return body instanceof J.Block block ? block.getStatements() : List.of(body);
    }

    /** Sleeps, asks for the run again, or writes to a log. */
    private static boolean isWaiting(Statement statement, String run) {
        if (statement instanceof J.Assignment assignment) {
            return assignment.getVariable() instanceof J.Identifier name
                    && name.getSimpleName().equals(run)
                    && assignment.getAssignment().unwrap() instanceof J.MethodInvocation call
                    && BetaApi.endpoint(call).filter("runs.retrieve"::equals).isPresent();
        }
        if (statement instanceof J.Try attempt) {
            return attempt.getResources() == null
                    && attempt.getFinally() == null
                    && attempt.getBody().getStatements().stream().allMatch(Polling::isSleep);
        }
        return isSleep(statement) || isLog(statement);
    }

    private static boolean isSleep(Statement statement) {
        if (!(statement instanceof J.MethodInvocation call) || call.getMethodType() == null) {
            return false;
        }
        String owner = BetaApi.name(call.getMethodType().getDeclaringType());
        return call.getSimpleName().equals("sleep")
                && (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"));
    }

    private static boolean isLog(Statement statement) {
        if (!(statement instanceof J.MethodInvocation call) || call.getMethodType() == null) {
            return false;
        }
        String owner = BetaApi.name(call.getMethodType().getDeclaringType());
        return LOGS.contains(call.getSimpleName()) && (owner.equals("java.io.PrintStream") || owner.endsWith("Logger"));
    }

    /** Whether a loop stops, once nothing has to be waited for, as soon as no tools are wanted. */
    boolean fits(Expression condition) {
        Optional<StatusTest> test =
                StatusTest.of(condition).filter(found -> found.name().equals(run));
        if (condition.unwrap() instanceof J.Literal always && Boolean.TRUE.equals(always.getValue())) {
            return breaks.contains("COMPLETED") && !breaks.contains("REQUIRES_ACTION");
        }
        return breaks.isEmpty()
                && test.filter(found -> tools == null
                                ? found.isUntilCompleted() || found.isOnlyWhileRunning()
                                : found.isUntilCompleted() || found.asksForTools())
                        .isPresent();
    }

    /** The sleeps in a tree, which may be all that throws {@code InterruptedException} there. */
    static List<J> sleeps(J tree) {
        List<J> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                if (isSleep(call)) {
                    found.add(call);
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(tree, 0);
        return found;
    }
}
