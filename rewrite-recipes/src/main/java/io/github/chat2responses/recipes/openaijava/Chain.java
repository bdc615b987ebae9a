package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * A builder chain written in one expression: {@code Owner.builder().step(..).step(..).build()}, or one that starts with a copy:
 * {@code value.toBuilder()}.
 *
 * @param start the call of {@code builder()} or {@code toBuilder()}
 * @param steps the calls after it, in the order of the source, {@code build()} last
 */
public record Chain(J.MethodInvocation start, List<J.MethodInvocation> steps) {

    /** The chain that ends in a call of {@code build()}, if it starts in the same expression. */
    public static Optional<Chain> endingIn(J.MethodInvocation build) {
        if (!build.getSimpleName().equals("build")) {
            return Optional.empty();
        }
        List<J.MethodInvocation> steps = new ArrayList<>();
        Expression current = build;
        while (current instanceof J.MethodInvocation call) {
            boolean starts = call.getSimpleName().equals("builder") && isStatic(call);
            if (starts || call.getSimpleName().equals("toBuilder")) {
                Collections.reverse(steps);
                return Optional.of(new Chain(call, List.copyOf(steps)));
            }
            steps.add(call);
            current = call.getSelect();
        }
        return Optional.empty();
    }

    private static boolean isStatic(J.MethodInvocation call) {
        return call.getMethodType() != null && call.getMethodType().hasFlags(Flag.Static);
    }

    /** Whether the chain starts with a copy of something built elsewhere. */
    boolean copies() {
        return start.getSimpleName().equals("toBuilder");
    }

    /** The class whose builder it is, by its fully qualified name. */
    public String owner() {
        return start.getMethodType() == null
                ? ""
                : JavaTypes.name(start.getMethodType().getDeclaringType());
    }

    public Optional<J.MethodInvocation> step(String name) {
        return steps.stream().filter(step -> step.getSimpleName().equals(name)).findFirst();
    }

    public boolean has(String name) {
        return step(name).isPresent();
    }

    /** The only argument of a call. */
    public static Optional<Expression> argument(J.MethodInvocation call) {
        return call.getArguments().size() == 1 && !(call.getArguments().get(0) instanceof J.Empty)
                ? Optional.of(call.getArguments().get(0))
                : Optional.empty();
    }

    /** A call with another receiver, keeping its own line break and comments before the dot. */
    public static J.MethodInvocation after(J.MethodInvocation call, Expression receiver) {
        JRightPadded<Expression> select = call.getPadding().getSelect();
        JRightPadded<Expression> changed = select == null ? JRightPadded.build(receiver) : select.withElement(receiver);
        return call.getPadding().withSelect(changed);
    }

    /**
     * A new step behind a call, on the line that the call has.
     *
     * @param before the call
     * @param step the new step, called on it
     * @return the step, on a line of its own if the call is on one
     */
    public static J.MethodInvocation inLine(J.MethodInvocation before, J.MethodInvocation step) {
        JRightPadded<Expression> line = before.getPadding().getSelect();
        JRightPadded<Expression> select = step.getPadding().getSelect();
        return line != null && select != null && startsLine(before)
                ? step.getPadding()
                        .withSelect(
                                select.withAfter(Space.format(line.getAfter().getWhitespace())))
                : step;
    }

    /** Whether the author put a call on a line of its own. */
    public static boolean startsLine(J.MethodInvocation call) {
        JRightPadded<Expression> select = call.getPadding().getSelect();
        if (select == null) {
            return false;
        }
        List<Comment> comments = select.getAfter().getComments();
        return select.getAfter().getWhitespace().contains("\n")
                || (!comments.isEmpty()
                        && comments.get(comments.size() - 1).getSuffix().contains("\n"));
    }

    /** A call under another name. */
    public static J.MethodInvocation named(J.MethodInvocation call, String name, JavaType.Method type) {
        return call.withName(call.getName().withSimpleName(name).withType(type)).withMethodType(type);
    }
}
