package io.github.chat2responses.recipes.openaijava;

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
        String owner = SdkMap.name(type.getDeclaringType());
        if (!(owner.equals(SYNC) || owner.equals(ASYNC)) || Mocks.isStub(call, site.parent())) {
            return Optional.empty();
        }
        String snippet = isStructured(type) ? "structuredAnswered" : "answered";
        return Optional.of(site.snippet(owner.equals(ASYNC) ? snippet + "Later" : snippet, List.of(asked)));
    }

    private static boolean isStructured(JavaType.Method type) {
        return type.getParameterTypes().stream()
                .anyMatch(parameter -> SdkMap.name(parameter).startsWith(SdkMap.CHAT + "Structured"));
    }
}
