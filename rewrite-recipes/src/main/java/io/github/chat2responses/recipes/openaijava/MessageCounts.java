package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Calls on a list of messages that go by their number or order, as code does that forgets the oldest ones. An answer that is sent
 * back is one message of Chat, but may be several items of Responses.
 */
final class MessageCounts {
    private static final Set<String> MESSAGES =
            Set.of(SdkMap.CHAT + "ChatCompletionMessageParam", "io.github.sashirestela.openai.domain.chat.ChatMessage");

    /** Calls on a list, a queue or a stream. */
    private static final Set<String> BY_NUMBER = Set.of(
            "size",
            "get",
            "getLast",
            "peekLast",
            "set",
            "add",
            "addAll",
            "remove",
            "removeFirst",
            "removeLast",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "subList",
            "listIterator",
            "count",
            "limit",
            "skip");

    private MessageCounts() {}

    /** Whether a call is such a one; the first message, a system message mostly, stays the first. */
    static boolean counts(J.MethodInvocation call) {
        boolean isOfMessages = call.getSelect() != null
                && call.getSelect().getType() instanceof JavaType.Parameterized many
                && many.getTypeParameters().stream().anyMatch(one -> MESSAGES.contains(JavaTypes.name(one)));
        if (!isOfMessages || !BY_NUMBER.contains(call.getSimpleName())) {
            return false;
        }
        Expression number = call.getArguments().get(0);
        boolean isFirst =
                number instanceof J.Literal literal && Integer.valueOf(0).equals(literal.getValue());
        return switch (call.getSimpleName()) {
            case "get", "set" -> !isFirst;
            case "add", "addAll" -> call.getArguments().size() > 1 && !isFirst;
            default -> true;
        };
    }
}
