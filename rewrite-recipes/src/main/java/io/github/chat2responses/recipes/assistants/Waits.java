package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Loops that wait for a run: a response is done when its call returns, so they go, or wait for tools only. */
final class Waits {
    private final Work work;
    private final Edits edits;

    Waits(Work work, Edits edits) {
        this.work = work;
        this.edits = edits;
    }

    /** Whether a loop is one of those; then it goes, or gets another condition and body. */
    boolean waits(J.WhileLoop loop, Cursor cursor, MethodFacts method) {
        Expression condition = loop.getCondition().getTree();
        Optional<StatusTest> test = StatusTest.of(condition);
        if (test.filter(StatusTest::isOnlyWhileRunning).isPresent()) {
            // Its condition does not hold, so that whatever is in it is never done.
            return goes(loop, cursor);
        }
        Polling polling = test.map(StatusTest::name)
                .or(() -> polled(loop.getBody()))
                .flatMap(name -> Polling.of(loop.getBody(), name))
                .filter(found -> found.fits(condition))
                .orElse(null);
        if (polling == null) {
            return false;
        }
        J.Block tools = polling.tools();
        if (tools == null) {
            if (!method.drainsTools()) {
                work.blockIfFunctions(loop, "this loop waits for a run that may want tools");
            }
            return goes(loop, cursor);
        }
        if (!mayGo(loop, cursor, Polling.sleeps(tools).size())) {
            return false;
        }
        edits.replace(condition, StatusTest.CALLS, variable(loop, polling.run()));
        edits.body(loop, tools);
        method.drainTools();
        return true;
    }

    /** The same for a loop whose body is done at least once. */
    boolean waits(J.DoWhileLoop loop, Cursor cursor, MethodFacts method) {
        StatusTest test = StatusTest.of(loop.getWhileCondition().getTree()).orElse(null);
        if (test == null || !(test.isOnlyWhileRunning() || test.isUntilCompleted())) {
            return false;
        }
        boolean only = Polling.of(loop.getBody(), test.name())
                .filter(found -> found.tools() == null && found.breaks().isEmpty())
                .isPresent();
        if (only && !method.drainsTools() && test.isUntilCompleted()) {
            work.blockIfFunctions(loop, "this loop waits for a run that may want tools");
        }
        return only && goes(loop, cursor);
    }

    private boolean goes(Statement loop, Cursor cursor) {
        if (!(cursor.getParentTreeCursor().getValue() instanceof J.Block) || !mayGo(loop, cursor, 0)) {
            return false;
        }
        work.remove(loop);
        return true;
    }

    /** Whether no {@code catch} around would have nothing to catch any more. */
    private static boolean mayGo(J loop, Cursor cursor, int stay) {
        if (Polling.sleeps(loop).size() == stay) {
            return true;
        }
        for (Cursor at = cursor; at != null && !(at.getValue() instanceof J.MethodDeclaration); at = at.getParent()) {
            if (at.getValue() instanceof J.Try attempt && catchesInterrupts(attempt)) {
                return Polling.sleeps(attempt.getBody()).size()
                        > Polling.sleeps(loop).size();
            }
        }
        return true;
    }

    private static boolean catchesInterrupts(J.Try attempt) {
        return attempt.getCatches().stream()
                .anyMatch(clause -> MethodFacts.text(clause.getParameter()).contains("InterruptedException"));
    }

    /** The variable that a loop without a condition asks for again. */
    private static Optional<String> polled(Statement body) {
        List<String> names = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                if (assignment.getVariable() instanceof J.Identifier name
                        && assignment.getAssignment() instanceof J.MethodInvocation call
                        && BetaApi.endpoint(call)
                                .filter("runs.retrieve"::equals)
                                .isPresent()) {
                    names.add(name.getSimpleName());
                }
                return super.visitAssignment(assignment, p);
            }
        }.visit(body, 0);
        return names.stream().distinct().count() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static J.Identifier variable(J loop, String name) {
        List<J.Identifier> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (identifier.getSimpleName().equals(name) && identifier.getFieldType() != null) {
                    found.add(identifier);
                }
                return identifier;
            }
        }.visit(loop, 0);
        return found.get(0);
    }

    /** The calls that only wait, which go with the loop. */
    List<J.MethodInvocation> callsIn(J loop) {
        return apiCalls(loop).stream()
                .filter(call ->
                        BetaApi.endpoint(call).filter("runs.retrieve"::equals).isPresent())
                .toList();
    }

    static List<J.MethodInvocation> apiCalls(J tree) {
        List<J.MethodInvocation> calls = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                J.MethodInvocation visited = super.visitMethodInvocation(call, p);
                if (BetaApi.endpoint(call).isPresent()) {
                    calls.add(call);
                }
                return visited;
            }
        }.visit(tree, 0);
        return calls;
    }
}
