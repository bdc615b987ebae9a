package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Findings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Streams whose chunks are put together: {@code service.mapStreamToAccumulator(stream).doOnNext(..).lastElement()
 * .blockingGet().getAccumulatedMessage()}.
 */
final class Accumulated {
    private static final String START = "mapStreamToAccumulator";

    /** What may be done with each step, and after the last one. */
    private static final Set<String> DONE = Set.of("doOnNext", "doOnComplete");

    private Accumulated() {}

    /** Whether a call gives the message of a whole stream. */
    static boolean isWhole(J.MethodInvocation call) {
        return call.getSimpleName().equals("getAccumulatedMessage")
                && last(call.getSelect()).flatMap(Accumulated::start).isPresent();
    }

    /** The stream whose last step an expression waits for. */
    private static Optional<Expression> last(@Nullable Expression expression) {
        if (!(expression instanceof J.MethodInvocation got)) {
            return Optional.empty();
        }
        if (got.getSimpleName().equals("blockingLast") && got.getArguments().get(0) instanceof J.Empty) {
            return Optional.ofNullable(got.getSelect());
        }
        return got.getSimpleName().equals("blockingGet")
                        && got.getSelect() instanceof J.MethodInvocation last
                        && last.getSimpleName().equals("lastElement")
                ? Optional.ofNullable(last.getSelect())
                : Optional.empty();
    }

    private static Optional<J.MethodInvocation> start(Expression chain) {
        Expression at = chain;
        while (at instanceof J.MethodInvocation step && DONE.contains(step.getSimpleName())) {
            at = step.getSelect();
        }
        return at instanceof J.MethodInvocation step && step.getSimpleName().equals(START) && OldService.isChat(step)
                ? Optional.of(step)
                : Optional.empty();
    }

    /** {@code service.mapStreamToAccumulator(..)...getAccumulatedMessage()} */
    static Optional<J> rewritten(Rewriter site, J.MethodInvocation call) {
        if (isWhole(call)) {
            return last(call.getSelect()).flatMap(chain -> written(site, call, chain, null));
        }
        return call.getSimpleName().equals("blockingForEach")
                        && call.getSelect() != null
                        && start(call.getSelect()).isPresent()
                        && site.parent() instanceof J.Block
                ? written(site, call, call.getSelect(), call.getArguments().get(0))
                : Optional.empty();
    }

    private static Optional<J> written(
            Rewriter site, J.MethodInvocation call, Expression chain, @Nullable Expression forEach) {
        Map<String, Expression> done = new HashMap<>();
        if (forEach != null) {
            done.put("doOnNext", forEach);
        }
        Expression at = chain;
        while (at instanceof J.MethodInvocation step && DONE.contains(step.getSimpleName())) {
            boolean isKnown = isFunction(step.getArguments().get(0), site.findings());
            // Of two the order would matter.
            if (!isKnown || done.put(step.getSimpleName(), step.getArguments().get(0)) != null) {
                return Optional.empty();
            }
            at = step.getSelect();
        }
        if (!site.keepsOldClient()
                || !(at instanceof J.MethodInvocation start)
                || !(start.getArguments().get(0) instanceof J.MethodInvocation asked)
                || !asked.getSimpleName().equals("streamChatCompletion")
                || asked.getSelect() == null
                || (forEach != null && !isFunction(forEach, site.findings()))) {
            return Optional.empty();
        }
        Expression onNext = done.containsKey("doOnNext")
                ? Streams.shifted(site.visited(done.get("doOnNext")), site.statement())
                : site.snippet("stepEach", List.of());
        Expression onComplete = done.containsKey("doOnComplete")
                ? Streams.shifted(site.visited(done.get("doOnComplete")), site.statement())
                : site.snippet("nothingEach", List.of());
        return Optional.of(site.snippet(
                        "accumulated",
                        List.of(
                                site.visited(asked.getSelect()),
                                site.visited(asked.getArguments().get(0)),
                                onNext,
                                onComplete))
                .withPrefix(call.getPrefix()));
    }

    private static boolean isFunction(Expression function, Findings findings) {
        if (Streams.throwsChecked(function)) {
            findings.block(function, "C2R602", "what is done with each chunk may throw a checked exception");
        }
        return function instanceof J.Lambda || function instanceof J.MemberReference;
    }
}
