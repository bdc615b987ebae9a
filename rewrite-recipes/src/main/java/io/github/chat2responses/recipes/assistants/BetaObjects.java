package io.github.chat2responses.recipes.assistants;

import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Objects of the Assistants API, whose text is another one afterwards. */
final class BetaObjects {
    /** Values that stand for one word, which is the same in the Responses API. */
    private static final Set<String> WORDS =
            Set.of(BetaApi.THREADS + "runs.RunStatus", BetaApi.THREADS + "messages.Message.Role");

    private BetaObjects() {}

    static boolean is(Expression expression) {
        return BetaApi.isPartOf(expression.getType()) && !WORDS.contains(BetaApi.name(expression.getType()));
    }

    /** Whether a call takes such an object as some object; collections do nothing with it. */
    static boolean isHiddenBy(J.MethodInvocation call, JavaType.Method type) {
        String owner = BetaApi.name(type.getDeclaringType());
        boolean collection = owner.startsWith("java.util.") && !owner.equals("java.util.Objects");
        return !collection
                && !BetaApi.mentions(type)
                && call.getArguments().stream().anyMatch(BetaObjects::is);
    }

    /** Whether a call asks one for its text. */
    static boolean isWritten(J.MethodInvocation call) {
        return call.getSelect() != null
                && is(call.getSelect())
                && call.getSimpleName().equals("toString");
    }

    /** A call on the way to an endpoint, or a step of an assistant's builder, which has a rule or stays the same. */
    static boolean isStep(J.MethodInvocation call) {
        String owner = call.getMethodType() == null
                ? ""
                : BetaApi.name(call.getMethodType().getDeclaringType());
        return BetaApi.name(call.getType()).startsWith("com.openai.services.")
                || owner.startsWith(BetaApi.ASSISTANTS + "AssistantCreateParams");
    }
}
