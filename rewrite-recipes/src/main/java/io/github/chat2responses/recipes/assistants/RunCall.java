package io.github.chat2responses.recipes.assistants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * The creation of a run.
 *
 * @param call the call
 * @param variable the variable that the run goes to
 * @param client the client
 * @param assistant the assistant
 * @param thread the id of the thread
 * @param settings what the run sets, in place of the assistant
 */
record RunCall(
        J.MethodInvocation call,
        String variable,
        Expression client,
        Expression assistant,
        Expression thread,
        List<J.MethodInvocation> settings) {
    private static final Set<String> SETTINGS = Set.of("instructions", "model", "temperature", "topP", "toolChoice");
    private static final Set<String> STEPS =
            Set.of("assistantId", "threadId", "instructions", "model", "temperature", "topP", "toolChoice");

    /** Reads a call, if it names a configuration that is in the code, and nothing without a counterpart. */
    static Optional<RunCall> of(J.MethodInvocation call, String variable) {
        List<Expression> arguments = call.getArguments();
        Expression params = arguments.get(arguments.size() - 1);
        Optional<Builder> built = Builder.of(params, BetaApi.THREADS + "runs.RunCreateParams", STEPS);
        Optional<Expression> thread = thread(call, built);
        Optional<Expression> assistant =
                built.flatMap(found -> found.argument("assistantId")).flatMap(RunCall::assistant);
        Expression client = client(call);
        if (variable.isEmpty() || client == null || thread.isEmpty() || assistant.isEmpty() || built.isEmpty()) {
            return Optional.empty();
        }
        List<J.MethodInvocation> settings = built.get().steps().stream()
                .filter(step -> SETTINGS.contains(step.getSimpleName()))
                .toList();
        boolean plain = settings.stream().allMatch(RunCall::isPlain);
        return plain
                ? Optional.of(new RunCall(call, variable, client, assistant.get(), thread.get(), settings))
                : Optional.empty();
    }

    /** Whether a call that creates a run names an assistant of a variable. */
    static boolean isOfOwnAssistant(J.MethodInvocation call) {
        Expression params = call.getArguments().get(call.getArguments().size() - 1);
        return Builder.of(params)
                .flatMap(found -> found.argument("assistantId"))
                .flatMap(RunCall::assistant)
                .isPresent();
    }

    /** The id of the thread: the first of two arguments, or a step of the parameters. */
    static Optional<Expression> thread(J.MethodInvocation call, Optional<Builder> built) {
        return call.getArguments().size() == 2
                ? Optional.of(call.getArguments().get(0))
                : built.flatMap(found -> found.argument("threadId"));
    }

    /** {@code assistant.id()} of a variable. */
    static Optional<Expression> assistant(Expression id) {
        return id.unwrap() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("id")
                        && call.getSelect() != null
                        && BetaApi.name(call.getSelect().getType()).equals(BetaApi.ASSISTANT)
                        && isVariable(call.getSelect())
                ? Optional.of(call.getSelect())
                : Optional.empty();
    }

    static boolean isVariable(Expression expression) {
        return expression.unwrap() instanceof J.Identifier || expression.unwrap() instanceof J.FieldAccess;
    }

    /** Not an optional value, whose absence leaves the assistant's; of the choices of tools only that of none. */
    private static boolean isPlain(J.MethodInvocation step) {
        Expression argument = step.getArguments().get(0);
        return step.getSimpleName().equals("toolChoice")
                ? MethodFacts.text(argument).endsWith("AssistantToolChoiceOption.Auto.NONE")
                : !BetaApi.name(argument.getType()).equals("java.util.Optional");
    }

    /** What stands before {@code .beta()}. */
    static @Nullable Expression client(J.MethodInvocation call) {
        Expression at = call.getSelect();
        while (at instanceof J.MethodInvocation step) {
            if (step.getSimpleName().equals("beta")) {
                return step.getSelect();
            }
            at = step.getSelect();
        }
        return null;
    }
}
