package io.github.chat2responses.recipes.assistants;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The end of an assistant that the code has made: it is on no server any more, so that there is nothing to delete. */
final class Deletions {
    private static final String PARAMS = BetaApi.ASSISTANTS + "AssistantDeleteParams";

    private final Work work;
    /** Variables for what the server said. */
    private final Set<String> results = new HashSet<>();

    Deletions(Work work) {
        this.work = work;
    }

    /** {@code AssistantDeleted x = assistants().delete(assistant.id())}; whether it is that, which goes. */
    boolean declared(J.VariableDeclarations declaration) {
        J.VariableDeclarations.NamedVariable variable =
                declaration.getVariables().get(0);
        Optional<J.MethodInvocation> call = delete(variable.getInitializer());
        if (call.isEmpty() || declaration.getVariables().size() > 1 || !(work.parent() instanceof J.Block)) {
            return false;
        }
        results.add(variable.getSimpleName());
        work.note(call.get());
        work.remove(declaration);
        return true;
    }

    private static Optional<J.MethodInvocation> delete(@Nullable Expression value) {
        return value instanceof J.MethodInvocation call
                        && BetaApi.endpoint(call)
                                .filter("assistants.delete"::equals)
                                .isPresent()
                        && isOwn(call)
                ? Optional.of(call)
                : Optional.empty();
    }

    /** Whether the assistant is one of this code. */
    private static boolean isOwn(J.MethodInvocation call) {
        Expression argument = call.getArguments().get(0);
        return call.getArguments().size() == 1
                && Builder.of(argument, PARAMS, Set.of("assistantId"))
                        .flatMap(found -> found.argument("assistantId"))
                        .or(() -> Optional.of(argument))
                        .flatMap(RunCall::assistant)
                        .isPresent();
    }

    /** A deletion whose result nobody reads. */
    void delete(J.MethodInvocation call) {
        if (isOwn(call) && work.parent() instanceof J.Block) {
            work.remove(call);
        } else {
            work.block(call, "an assistant is deleted that only the server knows");
        }
    }

    /** {@code x.deleted()}; whether it is that. */
    boolean deleted(J.MethodInvocation call) {
        if (!call.getSimpleName().equals("deleted") || !isResult(call.getSelect())) {
            return false;
        }
        work.replace(call, "true", List.of());
        return true;
    }

    /** Whether an expression is what the server said, which nothing else may read. */
    boolean isResult(@Nullable Expression expression) {
        return expression instanceof J.Identifier name
                && results.contains(name.getSimpleName())
                && BetaApi.name(name.getType()).equals(BetaApi.ASSISTANTS + "AssistantDeleted");
    }
}
