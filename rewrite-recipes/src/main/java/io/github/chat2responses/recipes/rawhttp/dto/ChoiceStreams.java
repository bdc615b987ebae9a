package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Holder;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Texts that come out of a stream of the choices. */
final class ChoiceStreams {
    private final SourceIndex file;
    private final Kinds kinds;
    private final DtoPlan plan;

    ChoiceStreams(SourceIndex file, Kinds kinds, DtoPlan plan) {
        this.file = file;
        this.kinds = kinds;
        this.plan = plan;
    }

    /** Whether a stream that ends in its first text becomes an {@code Optional} of the answer's text, or still goes on. */
    boolean become(Kind kind, Expression expression) {
        boolean isOther = file.file().getImports().stream()
                .anyMatch(line -> line.getQualid().getSimpleName().equals("Optional")
                        && !line.getTypeName().equals("java.util.Optional"));
        if (isOther || kind.way().isInner()) {
            return false;
        }
        if (kind.isOfStream()) {
            // The first element of a stream may not be null: where it is the text, a refusal threw.
            Kind before = expression instanceof J.MethodInvocation call ? kinds.of(call.getSelect()) : null;
            boolean isText = before != null && before.holder() == Holder.STREAM;
            plan.readers(kind.answer().name()).optional(expression, kind, !isText);
            return true;
        }
        return kinds.of(file.parent(expression)) != null;
    }
}
