package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Finds where the usage of an answer is read and where answers are put together from chunks: such an answer has a usage only if
 * the request asked for it, and in Responses always.
 */
final class StreamedUsage extends JavaIsoVisitor<Integer> {
    private static final String ACCUMULATOR = "com.openai.helpers.ChatCompletionAccumulator";
    private static final Set<String> ANSWERS =
            Set.of(SdkMap.CHAT + "ChatCompletion", SdkMap.CHAT + "StructuredChatCompletion");

    private final Notes notes;

    StreamedUsage(Notes notes) {
        this.notes = notes;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        look(call.getMethodType(), call.getName());
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
        look(reference.getMethodType(), reference.getReference());
        return super.visitMemberReference(reference, p);
    }

    private void look(JavaType.@Nullable Method method, J place) {
        String owner = method == null ? "" : JavaTypes.name(method.getDeclaringType());
        if (method != null && owner.equals(ACCUMULATOR) && method.getName().equals("chatCompletion")) {
            notes.accumulates(getCursor());
        } else if (method != null && ANSWERS.contains(owner) && method.getName().equals("usage")) {
            notes.readsAnswerUsage(place, getCursor());
        }
    }
}
