package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Messages that are added to a thread right before its run: the input of the response. */
final class MessagesBeforeRuns {
    private static final Set<String> CREATES = Set.of("runs.create", "runs.createStreaming");
    private static final Set<String> ROLES = Set.of("USER", "ASSISTANT");
    private static final String PARAMS = BetaApi.THREADS + "messages.MessageCreateParams";

    /**
     * A message.
     *
     * @param call the statement that adds it
     * @param role whose it is, {@code USER} or {@code ASSISTANT}
     * @param content its text
     */
    record Message(J.MethodInvocation call, String role, Expression content) {}

    private final List<Statement> statements;

    MessagesBeforeRuns(List<Statement> statements) {
        this.statements = statements;
    }

    /** The messages in their order, by the call that creates the run. */
    Map<UUID, List<Message>> pairs() {
        Map<UUID, List<Message>> pairs = new LinkedHashMap<>();
        for (int i = 0; i + 1 < statements.size(); i++) {
            int at = i;
            message(statements.get(i))
                    .ifPresent(message -> run(message, at + 1)
                            .ifPresent(run -> pairs.computeIfAbsent(run, key -> new ArrayList<>())
                                    .add(message)));
        }
        return pairs;
    }

    /** A message whose text is all it has. */
    private static Optional<Message> message(Statement statement) {
        if (!(statement instanceof J.MethodInvocation call)
                || BetaApi.endpoint(call).filter("messages.create"::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<Builder> built = Builder.of(
                call.getArguments().get(call.getArguments().size() - 1), PARAMS, Set.of("role", "content", "threadId"));
        String role = built.flatMap(found -> found.argument("role"))
                .map(MethodFacts::text)
                .orElse("");
        String name = role.substring(role.lastIndexOf('.') + 1);
        return built.flatMap(found -> found.argument("content"))
                .filter(content -> TypeUtils.isString(content.getType()))
                .filter(content -> ROLES.contains(name))
                .map(content -> new Message(call, name, content));
    }

    private static Optional<String> thread(J.MethodInvocation call) {
        Optional<Builder> params =
                Builder.of(call.getArguments().get(call.getArguments().size() - 1));
        return RunCall.thread(call, params).map(MethodFacts::text);
    }

    /**
     * The run of the same thread; between the two is only what does not touch the thread nor the text, and further messages that
     * go with the run.
     */
    private Optional<UUID> run(Message message, int from) {
        Optional<String> thread = thread(message.call());
        for (int i = from; i < statements.size() && thread.isPresent(); i++) {
            Optional<J.MethodInvocation> run = value(statements.get(i));
            if (run.isPresent()) {
                return thread.equals(thread(run.get())) ? Optional.of(run.get().getId()) : Optional.empty();
            }
            boolean another = message(statements.get(i))
                    .filter(next -> thread.equals(thread(next.call())))
                    .isPresent();
            boolean passes = another || !touches(statements.get(i), MethodFacts.text(message.content()));
            if (!isStable(message.content()) || !passes) {
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
