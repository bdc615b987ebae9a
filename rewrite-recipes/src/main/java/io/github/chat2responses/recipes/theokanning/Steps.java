package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Given;
import io.github.chat2responses.recipes.replace.Setting;
import io.github.chat2responses.recipes.replace.Step;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** The steps of a request's builder. Each is rewritten by itself, so that chains and builders in variables are alike. */
final class Steps {
    private Steps() {}

    /** The step in the new builder; the receiver alone if the step says nothing. */
    static Expression rewritten(Rewriter site, J.MethodInvocation step) {
        Expression select = step.getSelect();
        if (select == null) {
            return step;
        }
        Expression receiver = site.visited(select);
        if (step.getSimpleName().equals("build")) {
            return built(site, step, receiver);
        }
        JRightPadded<Expression> padded = padded(site, step);
        if (Functions.isStep(step)
                && padded != null
                && !new Given(step.getArguments().get(0)).isNull()) {
            return Functions.rewritten(site, step, padded.withElement(receiver));
        }
        Step known = site.words().steps().get(step.getSimpleName());
        if (known == null || step.getArguments().size() != 1) {
            site.findings()
                    .block(
                            step.getName(),
                            "C2R601",
                            "`" + step.getSimpleName() + "` has no certain counterpart in Responses");
            return step;
        }
        Expression argument = step.getArguments().get(0);
        if (known.to() == null || new Given(argument).isNull()) {
            return left(site, step, known, receiver, argument);
        }
        if (known.text() && !new Given(argument).isThere()) {
            site.findings()
                    .block(
                            step.getName(),
                            "C2R601",
                            "whether `" + step.getSimpleName() + "` is given null cannot be seen");
        }
        Expression value = known.widened() && !new Given(argument).isPrimitive()
                ? site.snippet("optionalLong", List.of(site.visited(argument)))
                : Setting.raised(known, argument).orElseGet(() -> site.visited(argument));
        J.MethodInvocation moved = step.getPadding()
                .withSelect(padded == null ? null : padded.withElement(receiver))
                .withArguments(List.of(value.withPrefix(argument.getPrefix())));
        return site.retyper().call(moved, known.to());
    }

    /** A step without a counterpart, whose value says nothing. */
    private static Expression left(
            Rewriter site, J.MethodInvocation step, Step known, Expression receiver, Expression argument) {
        boolean saysNothing = new Given(argument).isNull()
                || (known.method() ? Setting.value(argument).isPresent() : Setting.saysNothing(known, argument));
        if (!saysNothing || site.parent() instanceof J.Block) {
            site.findings()
                    .block(
                            step.getName(),
                            "C2R601",
                            "`" + SourceText.of(step.withSelect(null)) + "` has no certain counterpart in Responses");
            return step;
        }
        return receiver.withPrefix(step.getPrefix());
    }

    private static Expression built(Rewriter site, J.MethodInvocation build, Expression receiver) {
        JRightPadded<Expression> padded = padded(site, build);
        J.MethodInvocation store = (J.MethodInvocation) site.snippet("store", List.of(receiver));
        JRightPadded<Expression> target = store.getPadding().getSelect();
        if (padded == null || target == null) {
            return build;
        }
        store = store.getPadding().withSelect(target.withAfter(padded.getAfter()));
        Space after = Space.format(padded.getAfter().getLastWhitespace());
        return site.retyper()
                .call(build.getPadding().withSelect(padded.withElement(store).withAfter(after)), "build");
    }

    /** The receiver of a step, with the comments above the steps before it that are left out. */
    private static @Nullable JRightPadded<Expression> padded(Rewriter site, J.MethodInvocation step) {
        JRightPadded<Expression> padded = step.getPadding().getSelect();
        Expression at = step.getSelect();
        while (padded != null && at instanceof J.MethodInvocation before && isLeft(site, before)) {
            JRightPadded<Expression> select = before.getPadding().getSelect();
            if (select != null) {
                Space after = padded.getAfter();
                padded = padded.withAfter(
                        after.withComments(ListUtils.concatAll(select.getAfter().getComments(), after.getComments())));
            }
            at = before.getSelect();
        }
        return padded;
    }

    private static boolean isLeft(Rewriter site, J.MethodInvocation step) {
        Step known = site.words().steps().get(step.getSimpleName());
        return known != null
                && (known.to() == null || new Given(step.getArguments().get(0)).isNull());
    }
}
