package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The steps of the request builder that add a message, and the input items they become. */
final class MessageStep {
    /** The snippet for each step that takes a text. */
    private static final Map<String, String> TEXTS = Map.of(
            "addSystemMessage", "system",
            "addDeveloperMessage", "developer",
            "addUserMessage", "user",
            "addAssistantMessage", "assistant");

    /** The snippet for each type of message that can be added as it is. */
    private static final Map<String, String> MESSAGES = Map.of(
            SdkMap.CHAT + "ChatCompletionMessageParam", "same",
            SdkMap.CHAT + "ChatCompletionSystemMessageParam", "easyMessage",
            SdkMap.CHAT + "ChatCompletionDeveloperMessageParam", "easyMessage",
            SdkMap.CHAT + "ChatCompletionUserMessageParam", "easyMessage",
            SdkMap.CHAT + "ChatCompletionAssistantMessageParam", "easyMessage",
            SdkMap.CHAT + "ChatCompletionFunctionMessageParam", "toolOutput",
            SdkMap.CHAT + "ChatCompletionToolMessageParam", "toolOutput");

    private static final String USER_PARTS = "addUserMessageOfArrayOfContentParts";

    /** The snippet for each step that takes a list of text parts. */
    private static final Map<String, String> TEXT_PARTS = Map.of(
            "addSystemMessageOfArrayOfContentParts", "systemParts",
            "addDeveloperMessageOfArrayOfContentParts", "developerParts");

    private MessageStep() {}

    static boolean isMessage(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return TEXTS.containsKey(name)
                || name.equals("addMessage")
                || name.equals("messages")
                || (name.startsWith("add") && name.endsWith("OfArrayOfContentParts"));
    }

    static boolean isCertain(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return (TEXTS.containsKey(name) && isText(step))
                || name.equals(USER_PARTS)
                || textParts(step).isPresent()
                || isList(step)
                || (name.equals("addMessage") && (MESSAGES.containsKey(argumentType(step)) || isReplay(step)));
    }

    /** Whether a step sets all messages at once. */
    static boolean isList(J.MethodInvocation step) {
        return step.getSimpleName().equals("messages") && argumentType(step).startsWith("java.util.");
    }

    /** Whether a step adds what the model answered. */
    static boolean isReplay(J.MethodInvocation step) {
        return step.getSimpleName().equals("addMessage")
                && step.getArguments().stream()
                        .anyMatch(argument -> answer(argument).isPresent());
    }

    /** The answer that a message stands for: the message itself, or what {@code toParam()} is called on. */
    static Optional<Expression> answer(Expression message) {
        if (message instanceof J.MethodInvocation call
                && call.getSimpleName().equals("toParam")
                && call.getSelect() != null) {
            return answer(call.getSelect());
        }
        return JavaTypes.name(message.getType()).equals(SdkMap.CHAT + "ChatCompletionMessage")
                ? Optional.of(message)
                : Optional.empty();
    }

    /** The snippet for a text that is added, by the name of the method that adds it. */
    static Optional<String> text(String method) {
        return Optional.ofNullable(TEXTS.get(method));
    }

    /** The texts of a step that takes a list of text parts. */
    static Optional<List<Expression>> textParts(J.MethodInvocation step) {
        return TEXT_PARTS.containsKey(step.getSimpleName())
                ? Chain.argument(step).flatMap(list -> TextParts.texts(list, "inputText"))
                : Optional.empty();
    }

    /** The parts of a step that are visited on their own. */
    static List<Expression> visitedParts(J.MethodInvocation step) {
        return textParts(step).orElse(step.getArguments());
    }

    private static String argumentType(J.MethodInvocation step) {
        return Chain.argument(step)
                .map(argument -> JavaTypes.name(argument.getType()))
                .orElse("");
    }

    static boolean isUserText(J.MethodInvocation step) {
        return step.getSimpleName().equals("addUserMessage") && isText(step);
    }

    static boolean isLeadText(J.MethodInvocation step) {
        String name = step.getSimpleName();
        return (name.equals("addSystemMessage") || name.equals("addDeveloperMessage")) && isText(step);
    }

    /** Whether the only argument of a step is a text. */
    static boolean isText(J.MethodInvocation step) {
        return Chain.argument(step)
                .filter(argument -> argument.getType() != null
                        && (JavaTypes.name(argument.getType()).equals("java.lang.String")
                                || argument.getType() == JavaType.Primitive.String))
                .isPresent();
    }

    /** All messages as one list of input items. */
    static Expression items(Site site, List<J.MethodInvocation> steps) {
        List<Expression> items = steps.stream().map(step -> item(site, step)).toList();
        return InputLists.of(site, "items", items, steps.get(steps.size() - 1));
    }

    /** The input item that a step adds, or a list of items. */
    static Expression item(Site site, J.MethodInvocation step) {
        if (textParts(step).isPresent()) {
            Expression list = TextParts.rewritten(site, step.getArguments().get(0), "inputText");
            return site.snippet(TEXT_PARTS.getOrDefault(step.getSimpleName(), ""), List.of(list));
        }
        Expression given = site.visited(step.getArguments().get(0));
        if (step.getSimpleName().equals("addMessage")) {
            if (AssistantRules.isList(given)) {
                return given;
            }
            String snippet = ToolKinds.isCustomOutput(given)
                    ? "customToolOutput"
                    : MESSAGES.getOrDefault(argumentType(step), "same");
            return snippet.equals("same") ? given : site.snippet(snippet, List.of(given));
        }
        return site.snippet(TEXTS.getOrDefault(step.getSimpleName(), "userParts"), List.of(given));
    }
}
