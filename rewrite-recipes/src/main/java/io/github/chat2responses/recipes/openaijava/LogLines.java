package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.Loggers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Requests and answers in log lines, for people to read: there the new object does for the old one. */
final class LogLines {
    /** What a request is asked for in a log line: both answers are shown, and nothing else is done with them. */
    private static final Map<String, String> SHOWN = Map.of("messages", "input", "model", "model");

    private LogLines() {}

    /** Whether a call logs Chat values that there is one of, now as then; chunks become other events, and more. */
    static boolean isLog(SdkMap map, J.MethodInvocation call) {
        return isLogger(call)
                && call.getArguments().stream().anyMatch(argument -> map.mentionsChat(argument.getType()))
                && call.getArguments().stream().noneMatch(argument -> isChunk(argument.getType()));
    }

    /** Whether a text that is put together shows such a value, and goes into a log line as it is. */
    static boolean shows(SdkMap map, J.Binary text, Cursor at) {
        return text.getOperator() == J.Binary.Type.Addition
                && Stream.of(text.getLeft(), text.getRight())
                        .map(Expression::getType)
                        .anyMatch(type -> map.mentionsChat(type) && !isChunk(type))
                && isPart(text, at.getParentTreeCursor());
    }

    private static boolean isPart(J inner, Cursor around) {
        J place = around.firstEnclosingOrThrow(J.class);
        boolean same = place instanceof J.Parentheses
                || (place instanceof J.Lambda supplier && supplier.getBody() == inner)
                || (place instanceof J.Binary longer && longer.getOperator() == J.Binary.Type.Addition);
        return same
                ? isPart(place, around.getParentTreeCursor())
                : place instanceof J.MethodInvocation line && line.getSelect() != inner && isLogger(line);
    }

    private static boolean isChunk(@Nullable JavaType type) {
        return JavaTypes.name(type).startsWith(SdkMap.CHAT + "ChatCompletionChunk");
    }

    private static boolean isLogger(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        return type != null && Loggers.have(type);
    }

    /** {@code params.messages()} as an argument of a log line. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        @Nullable String shown = SHOWN.get(call.getSimpleName());
        Expression params = call.getSelect();
        JavaType.Method type = call.getMethodType();
        boolean isAsked = shown != null
                && params != null
                && type != null
                && JavaTypes.name(type.getDeclaringType()).equals(RequestStep.OWNER)
                && site.parent() instanceof J.MethodInvocation line
                && line.getSelect() != call
                && isLogger(line);
        if (!isAsked || shown == null || params == null || type == null) {
            return Optional.empty();
        }
        site.swallow(call, List.of(params));
        String target = RequestStep.RESPONSES + "ResponseCreateParams";
        return Optional.of(Chain.named(
                Chain.after(call, site.visited(params)), shown, site.sdk().method(target, shown, type, null)));
    }
}
