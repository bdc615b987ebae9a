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
 * Requests that are asked for their messages, as tests do with what a mock was given. A message of Chat is an item of the
 * input; but an answer that was sent back, and a message with tool calls, may be several.
 */
final class RequestReads {
    private static final String ASSISTANT = SdkMap.CHAT + "ChatCompletionAssistantMessageParam";
    private static final String MESSAGE = SdkMap.CHAT + "ChatCompletionMessageParam";

    /** What a message is asked for, and the snippet for it. */
    private static final Map<String, String> KINDS = Map.of(
            "isSystem", "isSystemItem",
            "isDeveloper", "isDeveloperItem",
            "isUser", "isUserItem",
            "isAssistant", "isAssistantItem");

    /** What a message is taken for; the methods are renamed, see the map. */
    private static final Set<String> MEMBERS = Set.of("asSystem", "asDeveloper", "asUser", "asAssistant");

    /** What a request is asked for in another shape, and the snippet for it. */
    private static final Map<String, String> SETTINGS =
            Map.of("reasoningEffort", "requestEffort", "verbosity", "requestVerbosity");

    private RequestReads() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        Expression select = call.getSelect();
        if (type == null || select == null || !call.getArguments().stream().allMatch(J.Empty.class::isInstance)) {
            return Optional.empty();
        }
        if (select instanceof J.MethodInvocation inner) {
            Optional<Expression> both = both(site, call, inner);
            if (both.isPresent()) {
                return both;
            }
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        String name = call.getSimpleName();
        if (owner.equals(MESSAGE) && MEMBERS.contains(name)) {
            site.readsMessages(call.getName());
        }
        if (owner.equals(MESSAGE) && name.endsWith("Tool")) {
            site.takesForFunction(call.getName(), false);
        }
        return snippet(site, call, owner, name).map(snippet -> {
            site.swallow(call, List.of(select));
            return site.snippet(snippet, List.of(site.visited(select)));
        });
    }

    /** Two calls that are one rule: the content of an assistant message that is there, and messages to search in. */
    private static Optional<Expression> both(Site site, J.MethodInvocation call, J.MethodInvocation inner) {
        JavaType.Method type = inner.getMethodType();
        Expression asked = inner.getSelect();
        if (type == null || asked == null) {
            return Optional.empty();
        }
        String owner = JavaTypes.name(type.getDeclaringType());
        boolean isThere = Set.of("get", "orElseThrow").contains(call.getSimpleName())
                && owner.equals(ASSISTANT)
                && inner.getSimpleName().equals("content");
        boolean isSearched = call.getSimpleName().equals("toString")
                && owner.equals(RequestStep.OWNER)
                && inner.getSimpleName().equals("messages")
                && site.isSearched();
        if (isSearched) {
            site.readsMessages(call.getName());
        }
        if (!isThere && !isSearched) {
            return Optional.empty();
        }
        site.swallow(call, List.of(asked));
        return Optional.of(site.snippet(isThere ? "presentContent" : "printedMessages", List.of(site.visited(asked))));
    }

    /** {@code ChatCompletionMessageParam::isUser} and the like. */
    static Optional<Expression> reference(Site site, J.MemberReference reference) {
        JavaType.Method type = reference.getMethodType();
        String kind = KINDS.get(reference.getReference().getSimpleName());
        if (type == null
                || kind == null
                || !JavaTypes.name(type.getDeclaringType()).equals(MESSAGE)) {
            return Optional.empty();
        }
        site.readsMessages(reference.getReference());
        site.swallow(reference, List.of());
        return Optional.of(site.snippet(kind.replace("Item", "Each"), List.of()));
    }

    private static Optional<String> snippet(Site site, J.MethodInvocation call, String owner, String name) {
        if (owner.equals(RequestStep.OWNER) && name.equals("messages")) {
            site.readsMessages(call.getName());
            return Optional.of("requestMessages");
        }
        if (owner.equals(MESSAGE) && KINDS.containsKey(name)) {
            site.readsMessages(call.getName());
            return Optional.ofNullable(KINDS.get(name));
        }
        boolean isSpoken = owner.equals(ASSISTANT) && name.equals("content");
        if (isSpoken) {
            return Optional.of("assistantContent");
        }
        return owner.equals(RequestStep.OWNER) ? Optional.ofNullable(SETTINGS.get(name)) : Optional.empty();
    }
}
