package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Messages and their parts as items of the input. */
final class MessageRules {
    private static final String CHAT = SimpleOpenAi.BASE + "domain.chat.";
    private static final String IMAGE = SimpleOpenAi.BASE + "common.content.ContentPart$ContentPartImageUrl";
    /** The snippet for a message, by its class. */
    private static final Map<String, String> MESSAGES = Map.of(
            CHAT + "ChatMessage$SystemMessage", "systemMessage",
            CHAT + "ChatMessage$DeveloperMessage", "developerMessage",
            CHAT + "ChatMessage$UserMessage", "userMessage",
            CHAT + "ChatMessage$AssistantMessage", "assistantMessage");

    private MessageRules() {}

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        String owner = type == null ? "" : JavaTypes.name(type.getDeclaringType());
        if (call.getSimpleName().equals("of")) {
            String message = MESSAGES.get(owner);
            return message == null ? part(site, call, owner) : message(site, call, message);
        }
        return owner.startsWith("java.util.") ? replayed(site, call) : Optional.empty();
    }

    private static Optional<Expression> message(Site site, J.MethodInvocation call, String snippet) {
        Expression content = call.getArguments().get(0);
        boolean isText = TypeUtils.isString(content.getType());
        boolean isParts = !isCalls(content.getType()) && site.map().mentionsChat(content.getType());
        if (call.getArguments().size() != 1 || !(isText || isParts)) {
            return Optional.empty();
        }
        site.swallow(call, List.of(content));
        return Optional.of(site.snippet(snippet, List.of(site.visited(content))));
    }

    private static Optional<Expression> part(Site site, J.MethodInvocation call, String owner) {
        List<Expression> arguments = call.getArguments();
        if (owner.equals(CHAT + "ChatMessage$ToolMessage")) {
            site.swallow(call, arguments);
            return Optional.of(site.snippet(
                    "toolOutput", arguments.stream().map(site::visited).toList()));
        }
        boolean isImage = owner.equals(IMAGE)
                && arguments.get(0) instanceof J.MethodInvocation url
                && url.getSimpleName().equals("of");
        if (!isImage) {
            return Optional.empty();
        }
        List<Expression> values = ((J.MethodInvocation) arguments.get(0)).getArguments();
        site.swallow(call, values);
        return Optional.of(site.snippet(
                values.size() == 1 ? "image" : "imageInDetail",
                values.stream().map(site::visited).toList()));
    }

    /** {@code messages.add(answer)}: an answer, or its calls, may be several items. */
    private static Optional<Expression> replayed(Site site, J.MethodInvocation call) {
        Expression list = call.getSelect();
        boolean adds = call.getSimpleName().equals("add")
                && call.getArguments().size() == 1
                && list != null
                && site.map().mentionsChat(list.getType())
                && site.parent() instanceof J.Block;
        if (!adds || list == null) {
            return Optional.empty();
        }
        Expression added = call.getArguments().get(0);
        if (JavaTypes.name(added.getType()).equals(CHAT + "ChatMessage$ResponseMessage")) {
            site.swallow(call, List.of(list, added));
            site.reshapesMessages();
            if (!RequestRules.keepsAnswers(site)) {
                site.needsOneKind(call.getName(), "a part of a stream is added to the messages of a request");
            }
            String replay = RequestRules.keepsAnswers(site) ? "replayKept" : "replay";
            return Optional.of(site.snippet(replay, List.of(site.visited(list), site.visited(added))));
        }
        if (added instanceof J.MethodInvocation of
                && of.getSimpleName().equals("of")
                && JavaTypes.name(of.getType()).equals(CHAT + "ChatMessage$AssistantMessage")
                && isCalls(of.getArguments().get(0).getType())) {
            Expression calls = of.getArguments().get(0);
            site.swallow(call, List.of(list, calls));
            site.reshapesMessages();
            String replay = RequestRules.keepsAnswers(site) ? "replayKeptCalls" : "replayCalls";
            return Optional.of(site.snippet(replay, List.of(site.visited(list), site.visited(calls))));
        }
        return Optional.empty();
    }

    /** Whether a type is a list of tool calls. */
    private static boolean isCalls(@Nullable JavaType type) {
        return type instanceof JavaType.Parameterized list
                && list.getTypeParameters().stream()
                        .anyMatch(
                                element -> JavaTypes.name(element).equals(SimpleOpenAi.BASE + "common.tool.ToolCall"));
    }
}
