package io.github.chat2responses.recipes.rawhttp;

import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Values that a program goes on with if no answer came. One that looks like an answer of Chat would be read in the new way. */
final class Substitutes {
    private static final String MEMBER = "choices";

    private final Sources sources;

    Substitutes(Sources sources) {
        this.sources = sources;
    }

    /** Whether a value may be made like an answer: here, or in a method of the project. */
    boolean mayBeAnswer(SourceIndex index, Expression given) {
        AtomicBoolean may = new AtomicBoolean(given instanceof J.MemberReference);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (String.valueOf(literal.getValue()).contains(MEMBER)) {
                    may.set(true);
                }
                return literal;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                if (sources.method(index, call).isPresent()) {
                    may.set(true);
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(given, 0);
        return may.get() || given instanceof J.Identifier;
    }
}
