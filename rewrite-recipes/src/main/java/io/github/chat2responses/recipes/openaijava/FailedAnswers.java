package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Answers that failed under HTTP status 200: Chat would have answered with an HTTP error, which the SDK throws, so new code
 * throws, too (schema {@code Response}, {@code error}). Streams have {@link EventGuard}.
 */
final class FailedAnswers {
    private static final String SYNC = "com.openai.services.blocking.chat.ChatCompletionService";
    private static final String ASYNC = "com.openai.services.async.chat.ChatCompletionServiceAsync";

    private FailedAnswers() {}

    /** The call of the endpoint with a look at its answer; empty if it is another call, or says what a mock does. */
    static Optional<Expression> guarded(Site site, J.MethodInvocation call, Expression asked) {
        JavaType.Method type = call.getMethodType();
        if (type == null
                || site.options().ignoreFailures()
                || !call.getSimpleName().equals("create")) {
            return Optional.empty();
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        if (!(owner.equals(SYNC) || owner.equals(ASYNC)) || Mocks.isStub(call, site.parent())) {
            return Optional.empty();
        }
        String snippet = isStructured(type) ? "structuredAnswered" : "answered";
        return Optional.of(site.snippet(owner.equals(ASYNC) ? snippet + "Later" : snippet, List.of(asked)));
    }

    /**
     * A reference to the call of the endpoint, as a function that looks at the answer; the reference itself if it is another one.
     */
    static Expression guarded(Site site, J.MemberReference reference, J.MemberReference visited) {
        JavaType.Method type = reference.getMethodType();
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        if (type == null
                || site.options().ignoreFailures()
                || !type.getName().equals("create")
                || !(owner.equals(SYNC) || owner.equals(ASYNC))) {
            return visited;
        }
        if (!Sweep.takesOne(reference.getType()) || !Receivers.isFixed(site, reference)) {
            site.block(
                    reference,
                    "C2R602",
                    "a function that looks for failed answers cannot take the place of this reference");
            return visited;
        }
        String snippet = isStructured(type) ? "structuredAnswered" : "answered";
        return site.snippet(
                        (owner.equals(ASYNC) ? snippet + "Later" : snippet) + "Each", List.of(visited.getContaining()))
                .withPrefix(visited.getPrefix());
    }

    private static boolean isStructured(JavaType.Method type) {
        return type.getParameterTypes().stream()
                .anyMatch(parameter -> JavaTypes.name(parameter).startsWith(SdkMap.CHAT + "Structured"));
    }
}
