package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The stream of a run's events, read for the pieces of its text: those of the response take their place. */
final class StreamRules {
    private static final String EVENT = BetaApi.ASSISTANTS + "AssistantStreamEvent";
    private static final String TEXT = BetaApi.THREADS + "messages.TextDelta";
    /** What each function on the way from the events to the texts does with its parameter, {@code _}. */
    private static final List<String> WAY = List.of(
            "_.threadMessageDelta().stream()",
            "_.data().delta().content().stream()",
            "_.stream()",
            "_.text().stream()",
            "_.text().stream()");

    private final Work work;

    StreamRules(Work work) {
        this.work = work;
    }

    /** {@code events.stream().flatMap(...)...} down to the texts; whether it is that. */
    boolean texts(J.MethodInvocation call) {
        Expression at = call;
        List<String> parameters = new ArrayList<>();
        for (int i = WAY.size() - 1; i >= 0; i--) {
            if (!(at instanceof J.MethodInvocation step) || !isStep(step, WAY.get(i)) || step.getSelect() == null) {
                return false;
            }
            if (step.getArguments().get(0) instanceof J.Lambda lambda) {
                parameters.add(0, parameter(lambda));
            }
            at = step.getSelect();
        }
        if (!(at instanceof J.MethodInvocation stream)
                || !stream.getSimpleName().equals("stream")
                || stream.getSelect() == null
                || !isOfEvents(stream.getType())) {
            return false;
        }
        String event = parameters.get(0);
        String delta = parameters.get(1);
        work.replace(
                call,
                "{0}.stream()\n.flatMap(" + event + " -> " + event + ".outputTextDelta().stream())\n.map(" + delta
                        + " -> " + delta + ".delta())",
                List.of(stream.getSelect()));
        return true;
    }

    private static boolean isOfEvents(@Nullable JavaType stream) {
        return stream instanceof JavaType.Parameterized parameterized
                && parameterized.getTypeParameters().stream()
                        .allMatch(type -> BetaApi.name(type).equals(EVENT));
    }

    private static boolean isStep(J.MethodInvocation step, String body) {
        if (!step.getSimpleName().equals("flatMap") || step.getArguments().size() != 1) {
            return false;
        }
        Expression function = step.getArguments().get(0);
        if (function instanceof J.MemberReference reference) {
            return body.equals("_.stream()") && MethodFacts.text(reference).matches("(List|Collection)::stream");
        }
        return function instanceof J.Lambda lambda
                && lambda.getBody() instanceof Expression value
                && parameter(lambda).matches("\\w+")
                && MethodFacts.text(value)
                        .replaceFirst("^" + Pattern.quote(parameter(lambda)) + "\\.", "_.")
                        .equals(body);
    }

    private static String parameter(J.Lambda lambda) {
        List<J> parameters = lambda.getParameters().getParameters();
        return parameters.size() == 1
                        && parameters.get(0) instanceof J.VariableDeclarations declaration
                        && declaration.getTypeExpression() == null
                ? declaration.getVariables().get(0).getSimpleName()
                : "";
    }

    /** The last call of such a chain, which does something with each text; its function may stay. */
    static boolean isLast(J.MethodInvocation call) {
        return call.getSimpleName().equals("forEach")
                && call.getArguments().get(0) instanceof J.Lambda lambda
                && !parameter(lambda).isEmpty()
                && call.getSelect() instanceof J.MethodInvocation before
                && before.getSimpleName().equals("flatMap")
                && before.getType() instanceof JavaType.Parameterized stream
                && stream.getTypeParameters().stream()
                        .allMatch(type -> BetaApi.name(type).equals(TEXT));
    }

    /** {@code text.value().orElse("")}: the text itself; whether it is that. */
    boolean value(J.MethodInvocation call) {
        if (!Set.of("orElse", "get", "orElseThrow").contains(call.getSimpleName())
                || !(call.getSelect() instanceof J.MethodInvocation value)
                || !value.getSimpleName().equals("value")
                || !(value.getSelect() instanceof J.Identifier text)
                || !BetaApi.name(text.getType()).equals(TEXT)) {
            return false;
        }
        work.replace(call, "{0}", List.of(text));
        return true;
    }
}
