package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Wrappers that transports want around a body. */
final class Publishers {
    private static final Set<String> METHODS = Set.of("ofString", "ofByteArray");

    private Publishers() {}

    /** What is inside. */
    static Expression text(Expression body) {
        Expression at = Trees.plain(body);
        while (at instanceof J.MethodInvocation call && METHODS.contains(call.getSimpleName())) {
            at = Trees.plain(call.getArguments().get(0));
        }
        return at;
    }
}
