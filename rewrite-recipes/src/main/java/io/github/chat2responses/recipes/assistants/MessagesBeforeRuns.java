package io.github.chat2responses.recipes.assistants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Messages of users that are added to a thread right before its run: the input of the response. */
final class MessagesBeforeRuns {
    private static final Set<String> CREATES = Set.of("runs.create", "runs.createStreaming");
    private static final String PARAMS = BetaApi.THREADS + "messages.MessageCreateParams";

    /**
     * A message.
     *
     * @param statement the statement that adds it
     * @param call the call in it
     * @param content its text
     */
    record Message(Statement statement, J.MethodInvocation call, Expression content) {}

    private final List<Statement> statements;

    MessagesBeforeRuns(List<Statement> statements) {
        this.statements = statements;
    }

    /** The messages, by the call that creates the run. */
    Map<UUID, Message> pairs() {
        Map<UUID, Message> pairs = new HashMap<>();
        for (int i = 0; i + 1 < statements.size(); i++) {
            int at = i;
            if (statements.get(i) instanceof J.MethodInvocation call
                    && BetaApi.endpoint(call).filter("messages.create"::equals).isPresent()) {
                message(call)
                        .ifPresent(content -> run(call, content, at + 1)
                                .ifPresent(run -> pairs.put(run, new Message(call, call, content))));
            }
        }
        return pairs;
    }

    /** The text of a message of the user's. */
    private static Optional<Expression> message(J.MethodInvocation call) {
        return Builder.of(
                        call.getArguments().get(call.getArguments().size() - 1),
                        PARAMS,
                        Set.of("role", "content", "threadId"))
                .filter(found -> found.argument("role")
                        .filter(role -> MethodFacts.text(role).endsWith("USER"))
                        .isPresent())
                .flatMap(found -> found.argument("content"))
                .filter(content -> TypeUtils.isString(content.getType()));
    }

    /** The run of the same thread; between the two is only what does not touch the thread nor the text. */
    private Optional<UUID> run(J.MethodInvocation message, Expression content, int from) {
        Optional<Builder> built =
                Builder.of(message.getArguments().get(message.getArguments().size() - 1));
        Optional<String> thread = RunCall.thread(message, built).map(MethodFacts::text);
        for (int i = from; i < statements.size(); i++) {
            Optional<J.MethodInvocation> run = value(statements.get(i));
            if (run.isPresent()) {
                Optional<Builder> params = Builder.of(
                        run.get().getArguments().get(run.get().getArguments().size() - 1));
                Optional<String> own = RunCall.thread(run.get(), params).map(MethodFacts::text);
                return thread.isPresent() && thread.equals(own)
                        ? Optional.of(run.get().getId())
                        : Optional.empty();
            }
            if (!isStable(content) || touches(statements.get(i), MethodFacts.text(content))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isStable(Expression content) {
        return content.unwrap() instanceof J.Literal || content.unwrap() instanceof J.Identifier;
    }

    /** Whether a statement calls the API, gives the text another value, or leaves the block. */
    private static boolean touches(Statement statement, String content) {
        boolean[] found = {statement instanceof J.Return || statement instanceof J.Throw || statement instanceof J.If};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                found[0] |= BetaApi.endpoint(call).isPresent();
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                found[0] |= MethodFacts.text(assignment.getVariable()).equals(content);
                return super.visitAssignment(assignment, p);
            }
        }.visit(statement, 0);
        return found[0];
    }

    /** The creation of a run that a statement is. */
    private static Optional<J.MethodInvocation> value(Statement statement) {
        Expression value = null;
        if (statement instanceof J.VariableDeclarations declaration
                && declaration.getVariables().size() == 1) {
            value = declaration.getVariables().get(0).getInitializer();
        } else if (statement instanceof J.Assignment assignment) {
            value = assignment.getAssignment();
        } else if (statement instanceof J.Try attempt
                && attempt.getResources() != null
                && attempt.getResources().get(0).getVariableDeclarations() instanceof J.VariableDeclarations stream) {
            value = stream.getVariables().get(0).getInitializer();
        }
        return value instanceof J.MethodInvocation call
                        && BetaApi.endpoint(call).filter(CREATES::contains).isPresent()
                ? Optional.of(call)
                : Optional.empty();
    }
}
