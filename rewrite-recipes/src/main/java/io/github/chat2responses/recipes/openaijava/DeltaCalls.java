package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Tool calls that are collected from a stream piece by piece. Responses sends each call whole as well, in the event
 * {@code response.output_item.done}: what puts pieces together is given one.
 */
final class DeltaCalls {
    private static final String CALL = SdkMap.CHAT + "ChatCompletionChunk$Choice$Delta$ToolCall";
    private static final String FUNCTION = CALL + "$Function";

    /** What a piece is asked for, and the snippet for it. */
    private static final Map<String, String> PIECES = Map.of(
            CALL + ".id", "deltaCallId",
            CALL + ".function", "deltaCallFunction",
            FUNCTION + ".name", "deltaCallName",
            FUNCTION + ".arguments", "deltaCallArguments");

    private static final Set<String> VALUES = Set.of("get", "orElseThrow");

    private DeltaCalls() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null) {
            return Optional.empty();
        }
        if (select instanceof J.MethodInvocation piece && isValue(call) && piece.getSelect() != null) {
            Optional<String> there = snippet(piece).filter(snippet -> !snippet.equals("deltaCallFunction"));
            if (there.isPresent()) {
                return written(site, call, there.get() + "Value", piece.getSelect());
            }
        }
        Optional<String> mapped = call.getSimpleName().equals("flatMap")
                ? ofFunction(call.getArguments().get(0))
                : Optional.empty();
        if (mapped.isPresent()) {
            return written(site, call, mapped.get(), select);
        }
        if (isIndex(call)) {
            return index(site, call, select);
        }
        return snippet(call).flatMap(snippet -> written(site, call, snippet, select));
    }

    /** A piece without a part gave nothing; a whole call has all of them. */
    private static boolean isValue(J.MethodInvocation call) {
        return VALUES.contains(call.getSimpleName())
                || (call.getSimpleName().equals("orElse") && call.getArguments().get(0) instanceof J.Literal);
    }

    private static Optional<String> snippet(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(PIECES.get(JavaTypes.name(type.getDeclaringType()) + "." + call.getSimpleName()));
    }

    /** {@code Function::name}, or {@code function -> function.name()}. */
    private static Optional<String> ofFunction(Expression function) {
        JavaType.Method asked = function instanceof J.MemberReference reference
                ? reference.getMethodType()
                : function instanceof J.Lambda lambda
                                && lambda.getBody() instanceof J.MethodInvocation body
                                && body.getSelect() instanceof J.Identifier
                        ? body.getMethodType()
                        : null;
        if (asked == null || !JavaTypes.name(asked.getDeclaringType()).equals(FUNCTION)) {
            return Optional.empty();
        }
        return switch (asked.getName()) {
            case "name" -> Optional.of("deltaCallsName");
            case "arguments" -> Optional.of("deltaCallsArguments");
            default -> Optional.empty();
        };
    }

    private static Optional<Expression> written(Site site, J.MethodInvocation call, String snippet, Expression event) {
        site.takesForFunction(call.getName(), false);
        site.swallow(call, List.of(event));
        return Optional.of(site.snippet(snippet, List.of(site.visited(event))));
    }

    private static boolean isIndex(J.MethodInvocation call) {
        return call.getMethodType() != null
                && call.getSimpleName().equals("index")
                && JavaTypes.name(call.getMethodType().getDeclaringType()).equals(CALL);
    }

    /** Output items are counted together with the text, so a number that only tells calls apart stays right. */
    private static Optional<Expression> index(Site site, J.MethodInvocation call, Expression event) {
        JavaType.Method type = call.getMethodType();
        if (type == null) {
            return Optional.empty();
        }
        if (!site.isMapKey()) {
            site.block(
                    call.getName(), "C2R602", "`index` counts the calls of a stream, and items are counted otherwise");
            return Optional.empty();
        }
        site.swallow(call, List.of(event));
        String owner = RequestStep.RESPONSES + "ResponseOutputItemDoneEvent";
        return Optional.of(Chain.named(
                Chain.after(call, site.visited(event)),
                "outputIndex",
                site.sdk().method(owner, "outputIndex", type, null)));
    }
}
