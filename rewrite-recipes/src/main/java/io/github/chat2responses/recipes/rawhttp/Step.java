package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/**
 * One line of the table of steps.
 *
 * @param from what the value is
 * @param call the method that it is an argument of, with its class
 * @param creation the class whose constructor it is an argument of
 * @param on the methods that are called on it
 * @param at which argument it is; null for any
 * @param outcome what the call gives and takes
 */
record Step(
        String from,
        String call,
        String creation,
        List<String> on,
        @Nullable Integer at,
        Outcome outcome) {
    /**
     * What a call gives and takes.
     *
     * @param to what its result is, empty if there is nothing more to follow
     * @param body the argument that is the request's body; null if none is
     * @param content the argument that says what the answer's body is read as; null if none does
     * @param gives what the answer's body is read as, empty if an argument says it
     * @param into what the object is, from then on, that the method is called on; empty for nothing new
     * @param lambda the argument that gets the result, to give another one; null if none does
     * @param keeps whether what the function gives is not what the call gives
     * @param instead whether the last argument may give another value instead
     */
    record Outcome(
            String to,
            @Nullable Integer body,
            @Nullable Integer content,
            String gives,
            String into,
            @Nullable Integer lambda,
            boolean keeps,
            boolean instead) {}

    /** A line as it stands in the table. */
    record Line(
            String from,
            @Nullable String call,
            @JsonProperty("new") @Nullable String creation,
            @Nullable String on,
            @Nullable Integer at,
            @Nullable String to,
            @Nullable Integer body,
            @Nullable Integer content,
            @Nullable String gives,
            @Nullable String into,
            @Nullable Integer lambda,
            @Nullable Boolean keeps,
            @Nullable Boolean instead) {
        Step step() {
            return new Step(
                    from,
                    Objects.requireNonNullElse(call, ""),
                    Objects.requireNonNullElse(creation, ""),
                    on == null ? List.of() : Arrays.asList(on.strip().split("\\s+")),
                    at,
                    new Outcome(
                            Objects.requireNonNullElse(to, ""),
                            body,
                            content,
                            Objects.requireNonNullElse(gives, ""),
                            Objects.requireNonNullElse(into, ""),
                            lambda,
                            Boolean.TRUE.equals(keeps),
                            Boolean.TRUE.equals(instead)));
        }
    }

    /** This step, and the same one for the classes that have the same methods. */
    Stream<Step> alike(Map<String, List<String>> classes) {
        int dot = call.lastIndexOf('.');
        String owner = call.substring(0, Math.max(dot, 0));
        return Stream.concat(
                Stream.of(this),
                classes.getOrDefault(owner, List.of()).stream()
                        .map(other -> new Step(from, other + call.substring(dot), creation, on, at, outcome)));
    }

    boolean takes(SourceIndex index, J.MethodInvocation invocation, int argument) {
        int dot = call.lastIndexOf('.');
        return dot > 0
                && (at == null || at == argument)
                && invocation.getSimpleName().equals(call.substring(dot + 1))
                && (Types.isOn(index, invocation, call.substring(0, dot)) || isOurOwn(invocation));
    }

    /** Without its class, a method is known by the request that it takes: no other library has that. */
    private boolean isOurOwn(J.MethodInvocation invocation) {
        return from.indexOf('.') > 0
                && (invocation.getMethodType() == null
                        || Types.name(invocation.getMethodType().getDeclaringType())
                                .isEmpty());
    }

    boolean takes(SourceIndex index, J.NewClass invocation, int argument) {
        return !creation.isEmpty() && (at == null || at == argument) && Types.isNew(index, invocation, creation);
    }

    boolean isOn(J.MethodInvocation invocation) {
        return on.contains(invocation.getSimpleName());
    }
}
