package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Method references to what is read of a value. */
final class References {
    /** The snippet for what is read of a value of a kind. */
    private static final Map<String, String> KNOWN = Map.of(
            Vocabulary.MESSAGE + ".getContent/answer", "textEach",
            Vocabulary.MESSAGE + ".getContent/event", "deltaEach",
            Vocabulary.CHOICE + ".getFinishReason/answer", "finishReasonEach",
            Vocabulary.CHOICE + ".getFinishReason/event", "finishReasonAtEach");

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
        if (Calls.isChoices(reference)) {
            return Optional.of(site.snippet("onlyEach", List.of()).withPrefix(reference.getPrefix()));
        }
        return asked(site)
                .map(kind ->
                        KNOWN.get(Vocabulary.name(type.getDeclaringType()) + "." + type.getName() + "/" + kind.id()))
                .map(name -> site.snippet(name, List.of()).withPrefix(reference.getPrefix()));
    }

    /** The kind of what the function is given to. */
    private static Optional<Kind> asked(Rewriter site) {
        return site.parent() instanceof J.MethodInvocation call && call.getSelect() != null
                ? site.kinds().of(call.getSelect())
                : Optional.empty();
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
