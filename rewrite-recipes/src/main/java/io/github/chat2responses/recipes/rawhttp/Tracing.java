package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * Lines that show a whole answer on the console in passing. Whenever one is shown, the same code goes on to read it; where the
 * answer is only shown, it is the program's result.
 */
final class Tracing {
    private static final List<String> USAGE = List.of("usage");
    private static final Set<String> SHOWN = Set.of("toString", "toPrettyString");

    private final Plan plan;
    private final Sources sources;
    private final Tables tables;

    Tracing(Plan plan, Sources sources, Tables tables) {
        this.plan = plan;
        this.sources = sources;
        this.tables = tables;
    }

    /** Whether the text of a tree goes into a log line or an exception. */
    static boolean isForPeople(SourceIndex index, J node) {
        return node instanceof J.MethodInvocation call
                && SHOWN.contains(call.getSimpleName())
                && People.isFor(index, call);
    }

    /** Whether a whole answer, or the text of one, is shown in passing. */
    boolean isIn(SourceIndex index, J node) {
        J value = node instanceof J.MethodInvocation call
                        && SHOWN.contains(call.getSimpleName())
                        && call.getSelect() != null
                ? call.getSelect()
                : node;
        boolean isWhole = plan.role(value)
                .filter(role -> role.path().isEmpty() || role.path().equals(USAGE))
                .isPresent();
        Optional<J.MethodInvocation> line = isWhole ? People.consoleLine(index, node) : Optional.empty();
        return line.isPresent() && goesOn(index, line.get());
    }

    private boolean goesOn(SourceIndex index, J.MethodInvocation line) {
        J inner = line;
        for (J at = index.parent(line); at != null && !isFunction(at); at = index.parent(at)) {
            if (at instanceof J.Block block) {
                for (Statement statement : block.getStatements()) {
                    if (statement != inner && isReader(index, statement)) {
                        return true;
                    }
                }
                if (leaves(block.getStatements())) {
                    return false;
                }
            }
            inner = at;
        }
        return false;
    }

    private static boolean isFunction(J element) {
        return element instanceof J.MethodDeclaration
                || element instanceof J.Lambda
                || element instanceof J.ClassDeclaration;
    }

    private static boolean leaves(List<Statement> statements) {
        Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
        return last instanceof J.Return
                || last instanceof J.Throw
                || last instanceof J.Break
                || last instanceof J.Continue
                || (last instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("exit"));
    }

    private boolean isReader(SourceIndex index, Statement statement) {
        boolean[] reads = new boolean[1];
        new JavaVisitor<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, Integer p) {
                reads[0] |= tree instanceof J element
                        && plan.role(element)
                                .filter(role -> tables.tree(role.state()).isPresent())
                                .isPresent();
                reads[0] |= tree instanceof J.MethodInvocation call && isParser(index, call);
                return super.visit(tree, p);
            }
        }.visit(statement, 0);
        return reads[0];
    }

    /** A method of the project that gets the answer's text. */
    private boolean isParser(SourceIndex index, J.MethodInvocation call) {
        return call.getArguments().stream().anyMatch(this::isText)
                && sources.method(index, call).isPresent();
    }

    private boolean isText(Expression argument) {
        return plan.role(argument).filter(role -> role.is(Role.TEXT)).isPresent();
    }
}
