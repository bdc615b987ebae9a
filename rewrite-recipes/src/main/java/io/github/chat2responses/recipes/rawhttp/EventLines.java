package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** What code that reads a stream line by line must do to get along with events: they have names, and no last line. */
final class EventLines {
    private static final Set<String> CUTS = Set.of("substring", "replace", "replaceFirst");
    private static final Set<String> TESTS = Set.of("equals", "equalsIgnoreCase", "contains");
    private static final Pattern MEMBER = Pattern.compile("[a-z]{4}");
    private static final String GUARD = ".startsWith(\"data";

    private final Plan plan;
    private final StreamEnds ends;

    EventLines(Plan plan, Helpers helpers) {
        this.plan = plan;
        this.ends = new StreamEnds(plan, helpers);
    }

    void close() {
        for (Plan.Seen seen : plan.seen()) {
            if (seen.role().is(Role.DATA)
                    && seen.node() instanceof J.MethodInvocation cut
                    && CUTS.contains(cut.getSimpleName())
                    && !isGuarded(seen.index(), cut)) {
                block(seen, "events have lines besides their data, which this takes for data: ");
            }
            boolean isLine = seen.role().is(Role.DATA) || seen.role().is(Role.LINE);
            if (isLine
                    && seen.index().parent(seen.node()) instanceof J.MethodInvocation test
                    && TESTS.contains(test.getSimpleName())) {
                checkEnd(seen, test);
                checkSearch(seen, test);
            }
        }
    }

    private void block(Plan.Seen seen, String reason) {
        plan.block(seen.group(), Plan.ANSWER, seen.index().place(seen.node()), reason + Reads.shown(seen.node()));
    }

    private static boolean isGuarded(SourceIndex index, J cut) {
        J inner = cut;
        for (J at = index.parent(cut); at != null && !(at instanceof J.MethodDeclaration); at = index.parent(at)) {
            if (at instanceof J.If choice && choice.getThenPart() == inner && isGuard(choice.getIfCondition(), false)) {
                return true;
            }
            if (at instanceof J.Ternary choice
                    && choice.getTruePart() == inner
                    && isGuard(choice.getCondition(), false)) {
                return true;
            }
            if (at instanceof J.MethodInvocation call
                    && inner instanceof J.Lambda
                    && isGuard(call.getSelect(), false)) {
                return true;
            }
            if (at instanceof J.Block block && leavesBefore(block.getStatements(), inner)) {
                return true;
            }
            inner = at;
        }
        return false;
    }

    /** {@code if (!line.startsWith("data: ")) continue;}. */
    private static boolean leavesBefore(List<Statement> statements, J inner) {
        for (Statement statement : statements) {
            if (statement == inner) {
                return false;
            }
            if (statement instanceof J.If choice
                    && isGuard(choice.getIfCondition(), true)
                    && isOnlyLeaving(choice.getThenPart())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGuard(@Nullable J condition, boolean isNegated) {
        if (condition == null) {
            return false;
        }
        String text = condition.toString();
        boolean isNot = text.matches("(?s).*!\\s*\\w+\\.startsWith\\(\"data.*");
        return text.contains(GUARD) && isNot == isNegated && (isNegated || !text.contains("||"));
    }

    private static boolean isOnlyLeaving(@Nullable Statement statement) {
        if (statement instanceof J.Block block) {
            return block.getStatements().size() == 1
                    && isOnlyLeaving(block.getStatements().get(0));
        }
        return statement == null
                || statement instanceof J.Continue
                || statement instanceof J.Break
                || (statement instanceof J.Return result && result.getExpression() == null);
    }

    /** Texts that are searched for members of a chunk: events have others. */
    private void checkSearch(Plan.Seen seen, J.MethodInvocation test) {
        if (test.getArguments().get(0) instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && MEMBER.matcher(text).find()
                && !text.contains("[DONE]")
                && !text.startsWith("data")) {
            block(seen, "a chunk is searched as a text here: ");
        }
    }

    /** What is done when {@code [DONE]} comes is never done again; if it is not only that the loop ends, the last event takes over. */
    private void checkEnd(Plan.Seen seen, J.MethodInvocation test) {
        J inner = test;
        boolean isNegated = false;
        for (J at = seen.index().parent(test); at != null; at = seen.index().parent(at)) {
            if (at instanceof J.Unary) {
                isNegated = !isNegated;
            }
            if (at instanceof J.If choice && choice.getIfCondition() == inner) {
                Statement end = isNegated
                        ? choice.getElsePart() == null
                                ? null
                                : choice.getElsePart().getBody()
                        : choice.getThenPart();
                if (!isOnlyLeaving(end) && !ends.take(seen, test)) {
                    block(seen, "what is done here at the end of the stream would not be done: ");
                }
                return;
            }
            if (at instanceof Statement && !(at instanceof J.MethodInvocation)) {
                return;
            }
            inner = at;
        }
    }
}
