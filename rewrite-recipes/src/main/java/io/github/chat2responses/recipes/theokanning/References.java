package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Method references to what is read of a value. */
final class References {
    private static final Map<String, String> KNOWN = Map.of(
            Vocabulary.MESSAGE + ".getContent", "textEach",
            Vocabulary.CHOICE + ".getFinishReason", "finishReasonEach");

    private References() {}

    static Optional<J> replaced(Rewriter site, J.MemberReference reference) {
        JavaType.Method type = reference.getMethodType();
        if (takesResult(site, reference)) {
            site.findings().unknown(reference);
            return Optional.of(reference);
        }
        if (type == null || !Vocabulary.isOld(type.getDeclaringType())) {
            return Optional.empty();
        }
        String name = KNOWN.get(Vocabulary.name(type.getDeclaringType()) + "." + type.getName());
        boolean ofAnswer = site.parent() instanceof J.MethodInvocation call
                && call.getSelect() != null
                && site.kinds().of(call.getSelect()).filter(Kind.ANSWER::equals).isPresent();
        if (name == null || !ofAnswer) {
            return Optional.empty();
        }
        Expression written = site.snippet(name, List.of());
        return Optional.of(written.withPrefix(reference.getPrefix()));
    }

    /** {@code result.ifPresent(messages::add)}: a function's result goes where items are. */
    private static boolean takesResult(Rewriter site, J.MemberReference reference) {
        return site.parent() instanceof J.MethodInvocation call
                && call.getSelect() != null
                && Kinds.isAmbiguous(call.getSelect().getType())
                && site.kinds().of(call.getSelect()).filter(Kind.RESULT::equals).isPresent()
                && Kinds.isAmbiguous(reference.getContaining().getType())
                && site.kinds()
                        .of(reference.getContaining())
                        .filter(Kind.RESULT::equals)
                        .isEmpty();
    }
}
